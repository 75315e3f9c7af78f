package org.bangfu.registry.division;

import java.util.List;

/**
 * What lies in divisions and goes with them where they go. Each kind of it says here how: a change
 * of divisions knows none of them.
 */
public interface GoesAlong {

  /** What has to be seen to by somebody before the change, a sentence each; none to begin with. */
  default List<String> obstacles(ChangedDivisions change) {
    return List.of();
  }

  /**
   * Moves some of what is still where the change found it, in the running transaction, which sees
   * the nation. It is called again until nothing is left, also by another process after this one
   * was killed, and later for what came in meanwhile.
   *
   * @param most records that one transaction should move
   * @return how many it has moved; 0 if nothing is left
   */
  int goAlong(ChangedDivisions change, int most);
}

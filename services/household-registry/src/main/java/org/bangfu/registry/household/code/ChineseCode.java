package org.bangfu.registry.household.code;

import java.util.List;

/** A code of a closed list, with the Chinese words that offices write for it. */
public interface ChineseCode {
  /** The word of the standard first, then others that rosters use for the same. */
  List<String> labels();

  default String label() {
    return labels().getFirst();
  }
}

package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;

/**
 * A manager works where its station is, and is responsible for what is in the place of its
 * divisions. What was split off one of these is nobody's until the office says whose it is.
 */
@ApplicationScoped
class ManagersGoAlong implements GoesAlong {
  private final InformationManagers managers;
  private final RecordManagerStep record;

  ManagersGoAlong(InformationManagers managers, RecordManagerStep record) {
    this.managers = managers;
    this.record = record;
  }

  @Override
  public int goAlong(ChangedDivisions change, int most) {
    String[] ended = change.endedCodes();
    List<InformationManager> left = ended.length == 0 ? List.of() : managers.inPlaces(ended, most);
    left.forEach(manager -> goAlong(manager, change));
    return left.size();
  }

  private void goAlong(InformationManager manager, ChangedDivisions change) {
    Post post = manager.post();
    Post since =
        new Post(
            post.stationId(),
            change.since(post.division()),
            post.divisions().stream().map(change::since).distinct().toList());
    record.follow(manager, since, change.day(), change.actor());
  }
}

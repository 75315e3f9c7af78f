package org.bangfu.registry.redivision;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;

/** One step of what is to be done for changes, each in a transaction of its own. */
@ApplicationScoped
class FollowDivisionChange {
  private static final int MOST = 300;

  private final DivisionChanges changes;
  private final EnterInForce enter;
  private final RowFloor floor;
  private final SplitHouseholds households;
  private final List<GoesAlong> all;

  FollowDivisionChange(
      DivisionChanges changes,
      EnterInForce enter,
      RowFloor floor,
      SplitHouseholds households,
      @All List<GoesAlong> all) {
    this.changes = changes;
    this.enter = enter;
    this.floor = floor;
    this.households = households;
    this.all = all;
  }

  /** Those whose day is there. */
  @Transactional
  List<UUID> due() {
    return floor.everywhere(() -> changes.due(BusinessDays.today()));
  }

  /** Those in force of which something may lie where it was. */
  @Transactional
  List<UUID> toFollow() {
    return floor.everywhere(changes::toFollow);
  }

  /** Puts one in force, or writes down what is in the way. */
  @Transactional
  boolean enter(UUID id) {
    return floor.everywhere(() ->
        changes
            .free(id)
            .filter(change -> change.state() == DivisionChangeState.APPROVED)
            .map(this::entered)
            .orElse(false));
  }

  private boolean entered(DivisionChange change) {
    List<DivisionChangeItem> items = changes.items(change.id());
    List<String> obstacles = enter.obstacles(Successions.of(change, items));
    if (!obstacles.isEmpty()) {
      change.heldUp(String.join(" ", obstacles));
      return false;
    }
    return enter.enterIfDue(change, items);
  }

  /**
   * Moves some of what lies in the old divisions.
   *
   * @return how much; 0 if nothing is left, or another process does it
   */
  @Transactional
  int follow(UUID id) {
    return floor.everywhere(() -> {
      Optional<DivisionChange> free = changes.free(id);
      if (free.isEmpty()) {
        return 0;
      }
      ChangedDivisions divisions = Successions.of(free.get(), changes.items(id));
      for (GoesAlong kind : all) {
        int moved = kind.goAlong(divisions, MOST);
        if (moved > 0) {
          return moved;
        }
      }
      free.get().followed();
      households.forget(id);
      return 0;
    });
  }
}

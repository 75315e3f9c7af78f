package org.bangfu.registry.redivision;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;

/** One step of what is to be done for changes, each in a transaction of its own. */
@ApplicationScoped
class FollowDivisionChange {
  private static final int MOST = 300;

  private final DivisionChanges changes;
  private final CheckMapping check;
  private final OpenDays open;
  private final EnterInForce enter;
  private final RowFloor floor;
  private final SplitHouseholds households;
  private final List<GoesAlong> all;

  FollowDivisionChange(
      DivisionChanges changes,
      CheckMapping check,
      OpenDays open,
      EnterInForce enter,
      RowFloor floor,
      SplitHouseholds households,
      @All List<GoesAlong> all) {
    this.changes = changes;
    this.check = check;
    this.open = open;
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
    List<String> obstacles = obstacles(change, items);
    if (!obstacles.isEmpty()) {
      change.heldUp(String.join(" ", obstacles));
      return false;
    }
    return enter.enterIfDue(change, items);
  }

  /** What came between the approval and its day, a closed period too. */
  private List<String> obstacles(DivisionChange change, List<DivisionChangeItem> items) {
    List<Mapped> mapping = DivisionChangeItem.mapping(items);
    try {
      check.require(change.kind(), change.inForceFrom(), mapping);
      open.require(mapping, change.inForceFrom());
    } catch (HttpProblem refusal) {
      return Problems.sentences(refusal);
    }
    return enter.obstacles(Successions.of(change, items));
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
      DivisionChange change = free.get();
      List<DivisionChangeItem> items = changes.items(id);
      // a county may have closed the day since, and what is reported by then stays
      ChangedDivisions divisions =
          Successions.of(change, items)
              .on(open.first(DivisionChangeItem.mapping(items), change.inForceFrom()));
      for (GoesAlong kind : all) {
        int moved = kind.goAlong(divisions, MOST);
        if (moved > 0) {
          return moved;
        }
      }
      change.followed();
      households.forget(id);
      return 0;
    });
  }
}

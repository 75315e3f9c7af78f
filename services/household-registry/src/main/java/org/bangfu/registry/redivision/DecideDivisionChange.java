package org.bangfu.registry.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;

/** Approves a change that another account has drafted, or withdraws one that is not in force. */
@ApplicationScoped
public class DecideDivisionChange {
  private final DivisionChanges changes;
  private final CheckMapping check;
  private final EnterInForce enter;
  private final OpenDays open;
  private final SplitHouseholds households;

  DecideDivisionChange(
      DivisionChanges changes,
      CheckMapping check,
      EnterInForce enter,
      OpenDays open,
      SplitHouseholds households) {
    this.changes = changes;
    this.check = check;
    this.enter = enter;
    this.open = open;
    this.households = households;
  }

  /** By an office above; it is in force at once where its day is there. */
  @Transactional
  public DivisionChange approve(UUID id, Acting acting) {
    DivisionChange change = changes.toMove(id, acting.scope());
    List<DivisionChangeItem> items = changes.items(id);
    List<Mapped> mapping = items.stream().map(DivisionChangeItem::mapped).toList();
    if (!Places.above(mapping).stream().allMatch(acting.scope()::covers)) {
      throw Problems.problem(
          CommonProblem.FORBIDDEN, "An office above all divisions of the change approves it.");
    }
    change.approve(acting);
    check.require(change.kind(), change.inForceFrom(), mapping);
    open.require(mapping, change.inForceFrom());
    enter.requireNoObstacle(change, items);
    enter.enterIfDue(change, items);
    return change;
  }

  @Transactional
  public DivisionChange withdraw(UUID id, String why, Acting acting) {
    DivisionChange change = changes.toMove(id, acting.scope());
    change.withdraw(why, acting);
    households.forget(id);
    return change;
  }
}

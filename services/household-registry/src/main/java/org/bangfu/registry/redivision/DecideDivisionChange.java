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
    List<Mapped> mapping = DivisionChangeItem.mapping(items);
    requireAbove(mapping, acting, "An office above all divisions of the change approves it.");
    change.approve(acting);
    // it may have been drafted in a year that is over since
    DraftDivisionChange.requireDay(change.inForceFrom());
    check.require(change.kind(), change.inForceFrom(), mapping);
    open.require(mapping, change.inForceFrom());
    enter.requireNoObstacle(change, items);
    enter.enterIfDue(change, items);
    return change;
  }

  /** A draft by whoever reaches it; what an office above has approved by one above alone. */
  @Transactional
  public DivisionChange withdraw(UUID id, String why, Acting acting) {
    DivisionChange change = changes.toMove(id, acting.scope());
    if (change.state() == DivisionChangeState.APPROVED) {
      requireAbove(
          DivisionChangeItem.mapping(changes.items(id)),
          acting,
          "An office above all divisions of the change withdraws what is approved.");
    }
    change.withdraw(why, acting);
    households.forget(id);
    return change;
  }

  private static void requireAbove(List<Mapped> mapping, Acting acting, String otherwise) {
    if (!Places.above(mapping).stream().allMatch(acting.scope()::covers)) {
      throw Problems.problem(CommonProblem.FORBIDDEN, otherwise);
    }
  }
}

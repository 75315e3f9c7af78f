package org.bangfu.registry.standing.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.HouseholdsStepped;
import org.jspecify.annotations.Nullable;

/**
 * A household counts among those whose guarantees are met, or are not, as long as its file is open:
 * with the file what was found of it falls away, and comes back.
 */
@ApplicationScoped
class CountGuarantees {
  private final GuaranteeChecks checks;
  private final Event<GuaranteesMoved> moved;

  CountGuarantees(GuaranteeChecks checks, Event<GuaranteesMoved> moved) {
    this.checks = checks;
    this.moved = moved;
  }

  /** In the transaction of the steps. */
  void count(@Observes HouseholdsStepped households) {
    households.steps().forEach(this::count);
  }

  private void count(HouseholdStepped step) {
    if (!step.closes() && !step.reopens()) {
      return;
    }
    List<VerdictMoved> moves = new ArrayList<>();
    found(step)
        .forEach(
            (item, looks) -> moves.addAll(moves(item, looks, step.occurredOn(), step.closes())));
    if (!moves.isEmpty()) {
      moved.fire(
          new GuaranteesMoved(
              step.householdId(), step.version(), step.division(), moves, step.occurredOn()));
    }
  }

  private Map<GuaranteeItem, List<GuaranteeCheck>> found(HouseholdStepped step) {
    Map<GuaranteeItem, List<GuaranteeCheck>> found = new EnumMap<>(GuaranteeItem.class);
    checks
        .of(step.householdId())
        .forEach(
            check -> found.computeIfAbsent(check.item(), item -> new ArrayList<>()).add(check));
    return found;
  }

  /**
   * What counts from the day on goes or comes, and so does what a later look changed.
   *
   * @param looks in the order in which they count
   */
  private static List<VerdictMoved> moves(
      GuaranteeItem item, List<GuaranteeCheck> looks, LocalDate day, boolean goes) {
    List<VerdictMoved> moves = new ArrayList<>();
    Verdict counts = null;
    for (GuaranteeCheck look : looks) {
      if (!look.checkedOn().isAfter(day)) {
        counts = Verdict.of(look.met());
      }
    }
    move(moves, item, day, null, counts, goes);
    for (GuaranteeCheck look : looks) {
      Verdict next = Verdict.of(look.met());
      if (look.checkedOn().isAfter(day)) {
        move(moves, item, look.checkedOn(), counts, next, goes);
        counts = next;
      }
    }
    return moves;
  }

  private static void move(
      List<VerdictMoved> moves,
      GuaranteeItem item,
      LocalDate on,
      @Nullable Verdict before,
      @Nullable Verdict since,
      boolean goes) {
    if (before != since) {
      moves.add(new VerdictMoved(item, on, goes ? since : before, goes ? before : since));
    }
  }
}

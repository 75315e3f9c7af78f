package org.bangfu.registry.roll.sift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.division.Divisions;
import org.bangfu.registry.roll.rule.SiftRules;

/**
 * Looks at all open households of a place by all rules that are in force. Each rule is read in a
 * transaction of its own, and what they found becomes findings in another: none of them is long,
 * and a run that fails on the way has changed nothing.
 */
@ApplicationScoped
public class RunSift {
  private final SiftRules rules;
  private final Divisions divisions;
  private final BeginSift begin;
  private final LookByRule look;
  private final SettleFindings settle;

  RunSift(
      SiftRules rules,
      Divisions divisions,
      BeginSift begin,
      LookByRule look,
      SettleFindings settle) {
    this.rules = rules;
    this.divisions = divisions;
    this.begin = begin;
    this.look = look;
    this.settle = settle;
  }

  /**
   * Outside of any transaction.
   *
   * @return the run, which is done
   */
  public UUID run(DivisionScope scope, DivisionCode place, String actor) {
    if (place.level().compareTo(DivisionLevel.COUNTY) < 0
        || !scope.covers(place)
        || divisions.existing(Set.of(place)).isEmpty()) {
      throw Problems.invalid(
          "/division",
          "must be a county, township or village that exists, and one of the caller's");
    }
    LocalDate today = BusinessDays.today();
    Sift sift = new Sift(Ids.next(), place, today, actor, rules.inForce(today));
    begin.begin(sift);
    try {
      sift.rules().forEach(rule -> look.look(sift, rule));
      settle.settle(sift);
    } catch (RuntimeException | Error failure) {
      stop(sift.id(), failure);
      throw failure;
    }
    return sift.id();
  }

  /** Where that fails too, the next run leaves this one behind. */
  private void stop(UUID run, Throwable failure) {
    try {
      begin.stop(run);
    } catch (RuntimeException again) {
      failure.addSuppressed(again);
    }
  }
}

package org.bangfu.registry.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.division.Divisions;

/** Closes days of a county: what is dated into them from now on is refused in every service. */
@ApplicationScoped
public class ClosePeriod {
  private final Periods periods;
  private final Divisions divisions;
  private final Event<PeriodChanged> changed;

  ClosePeriod(Periods periods, Divisions divisions, Event<PeriodChanged> changed) {
    this.periods = periods;
    this.divisions = divisions;
    this.changed = changed;
  }

  @Transactional
  public ClosedPeriod close(
      DivisionCode county,
      LocalDate firstDay,
      LocalDate lastDay,
      String reason,
      String actor,
      DivisionScope scope) {
    if (!scope.covers(county) || !divisions.existing(List.of(county)).contains(county)) {
      throw Problems.invalid("/division", "must be a county in the caller's divisions");
    }
    if (lastDay.isBefore(firstDay)) {
      throw Problems.invalid("/lastDay", "must not be before firstDay");
    }
    LocalDate today = BusinessDays.today();
    if (!lastDay.isBefore(today)) {
      throw Problems.problem(
          RegistryProblem.PERIOD_STATE, "The period is not over: it ends on " + lastDay + ".");
    }
    periods.takeTurn(county);
    if (periods.anyClosed(county, firstDay, lastDay)) {
      throw Problems.problem(
          RegistryProblem.PERIOD_STATE, "Days of the period are closed already.");
    }
    ClosedPeriod period = new ClosedPeriod(county, firstDay, lastDay);
    periods.add(period);
    periods.add(new PeriodStep(period, PeriodStep.Kind.CLOSED, reason, actor));
    changed.fire(
        new PeriodChanged(period.id(), period.version(), county, firstDay, lastDay, true, today));
    return period;
  }
}

package org.bangfu.registry.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.RegistryProblem;

/** Opens closed days again, because something in them has to be put right. */
@ApplicationScoped
public class ReopenPeriod {
  private final Periods periods;
  private final Event<PeriodChanged> changed;

  ReopenPeriod(Periods periods, Event<PeriodChanged> changed) {
    this.periods = periods;
    this.changed = changed;
  }

  @Transactional
  public ClosedPeriod reopen(UUID id, String reason, String actor, DivisionScope scope) {
    periods.takeTurn(periods.require(id, scope).division());
    // as it is now that it is this call's turn
    ClosedPeriod period = periods.refreshed(id);
    if (!period.isClosed()) {
      throw Problems.problem(RegistryProblem.PERIOD_STATE, "The period has been reopened before.");
    }
    period.reopen();
    periods.add(new PeriodStep(period, PeriodStep.Kind.REOPENED, reason, actor));
    changed.fire(
        new PeriodChanged(
            period.id(),
            period.version(),
            period.division(),
            period.firstDay(),
            period.lastDay(),
            false,
            BusinessDays.today()));
    return period;
  }
}

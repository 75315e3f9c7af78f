package org.bangfu.registry.period.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.record.period.ClosedPeriodsChanged;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.period.PeriodChanged;

/** Tells the other services what is closed, in the transaction in which it was. */
@ApplicationScoped
class PeriodEvents {
  private final Outbox outbox;
  private final Event<ClosedPeriodsChanged> changed;

  PeriodEvents(Outbox outbox, Event<ClosedPeriodsChanged> changed) {
    this.outbox = outbox;
    this.changed = changed;
  }

  void publish(@Observes PeriodChanged event) {
    outbox.append(
        new OutgoingEvent(
            "period",
            event.periodId(),
            event.version(),
            event.closed() ? PeriodV1.CLOSED : PeriodV1.REOPENED,
            event.division(),
            new PeriodV1(
                event.periodId(),
                event.division(),
                event.firstDay(),
                event.lastDay(),
                event.occurredOn())));
    changed.fire(new ClosedPeriodsChanged());
  }
}

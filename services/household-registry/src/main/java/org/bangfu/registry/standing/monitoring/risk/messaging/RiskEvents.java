package org.bangfu.registry.standing.monitoring.risk.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.monitoring.risk.RisksMoved;

/** Tells what changed of risks, in the transaction in which it did, in its household's order. */
@ApplicationScoped
class RiskEvents {
  private final Outbox outbox;

  RiskEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes RisksMoved event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            MonitoringRisksChangedV1.TYPE,
            event.division(),
            new MonitoringRisksChangedV1(
                event.householdId(), event.division(), event.moves(), event.occurredOn())));
  }
}

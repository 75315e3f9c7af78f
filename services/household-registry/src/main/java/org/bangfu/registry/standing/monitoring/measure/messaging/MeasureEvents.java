package org.bangfu.registry.standing.monitoring.measure.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.monitoring.measure.MeasureMoved;

/** Tells of each step of a measure, in the transaction in which it is taken. */
@ApplicationScoped
class MeasureEvents {
  private final Outbox outbox;

  MeasureEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes MeasureMoved event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            MeasureChangedV1.TYPE,
            event.division(),
            new MeasureChangedV1(
                event.householdId(),
                event.division(),
                event.measureId(),
                event.kind(),
                event.from(),
                event.to(),
                event.isReversal(),
                event.occurredOn())));
  }
}

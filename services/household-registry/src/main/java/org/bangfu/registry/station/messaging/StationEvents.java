package org.bangfu.registry.station.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.station.StationCounted;

/** Tells which stations are open, in the transaction in which it changes. */
@ApplicationScoped
class StationEvents {
  private final Outbox outbox;

  StationEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes StationCounted event) {
    outbox.append(
        new OutgoingEvent(
            "station",
            event.stationId(),
            event.version(),
            event.isOpen() ? StationOpenedV1.TYPE : StationClosedV1.TYPE,
            event.division(),
            payload(event)));
  }

  private static Dated payload(StationCounted event) {
    List<VillageMove> villages = VillageMove.of(event.villages());
    return event.isOpen()
        ? new StationOpenedV1(
            event.stationId(),
            event.kind(),
            event.division(),
            event.cause(),
            villages,
            event.occurredOn())
        : new StationClosedV1(
            event.stationId(),
            event.kind(),
            event.division(),
            event.cause(),
            villages,
            event.occurredOn());
  }
}

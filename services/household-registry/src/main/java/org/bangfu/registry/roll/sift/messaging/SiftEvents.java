package org.bangfu.registry.roll.sift.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.roll.sift.VillageSifted;

/** Tells how counts of a village moved, in the transaction in which they did. */
@ApplicationScoped
class SiftEvents {
  /** A run ends once. */
  private static final long VERSION = 1;

  private final Outbox outbox;

  SiftEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes VillageSifted event) {
    outbox.append(
        new OutgoingEvent(
            "sift",
            event.runId(),
            VERSION,
            SiftCompletedV1.TYPE,
            event.division(),
            new SiftCompletedV1(
                event.runId(), event.division(), event.rules(), event.occurredOn())));
  }
}

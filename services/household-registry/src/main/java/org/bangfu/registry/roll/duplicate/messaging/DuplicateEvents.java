package org.bangfu.registry.roll.duplicate.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.roll.duplicate.PairsMoved;

/** Tells how many pairs are to be decided, in the transaction in which that changed. */
@ApplicationScoped
class DuplicateEvents {
  /** Whatever it is of moves once. */
  private static final long VERSION = 1;

  private final Outbox outbox;

  DuplicateEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes PairsMoved event) {
    outbox.append(
        new OutgoingEvent(
            "sift",
            event.cause(),
            VERSION,
            DuplicatesChangedV1.TYPE,
            event.division(),
            new DuplicatesChangedV1(event.division(), event.open(), event.occurredOn())));
  }
}

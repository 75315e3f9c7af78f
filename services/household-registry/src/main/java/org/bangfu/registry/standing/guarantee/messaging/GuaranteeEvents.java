package org.bangfu.registry.standing.guarantee.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.guarantee.GuaranteesMoved;

/**
 * Tells what changed of guarantees, in the transaction in which it did, in its household's order.
 */
@ApplicationScoped
class GuaranteeEvents {
  private final Outbox outbox;

  GuaranteeEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes GuaranteesMoved event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            GuaranteesChangedV1.TYPE,
            event.division(),
            new GuaranteesChangedV1(
                event.householdId(), event.division(), event.moves(), event.occurredOn())));
  }
}

package org.bangfu.registry.standing.monitoring.clue.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.monitoring.clue.ClueMoved;

/** Tells of each step of a clue, in the transaction in which it is taken. */
@ApplicationScoped
class ClueEvents {
  private final Outbox outbox;

  ClueEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes ClueMoved event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            ClueChangedV1.TYPE,
            event.division(),
            new ClueChangedV1(
                event.householdId(),
                event.division(),
                event.clueId(),
                event.source(),
                event.from(),
                event.to(),
                event.isReversal(),
                event.occurredOn())));
  }
}

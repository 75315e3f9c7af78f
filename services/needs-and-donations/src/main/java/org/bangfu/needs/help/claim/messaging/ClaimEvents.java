package org.bangfu.needs.help.claim.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.help.claim.ClaimConfirmed;

/** Leaves the events of claims for the relay; on the wire a claim is a part of its need. */
@ApplicationScoped
class ClaimEvents {
  private final Outbox outbox;

  ClaimEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes ClaimConfirmed event) {
    outbox.append(
        new OutgoingEvent(
            "need",
            event.needId(),
            event.needVersion(),
            NeedClaimConfirmedV1.TYPE,
            event.division(),
            NeedClaimConfirmedV1.of(event)));
  }
}

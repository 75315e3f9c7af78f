package org.bangfu.registry.standing.insurance.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.insurance.ClaimMoved;
import org.bangfu.registry.standing.insurance.InsuranceMoved;

/** Tells what changed of insurance, in the transaction in which it did. */
@ApplicationScoped
class InsuranceEvents {
  private final Outbox outbox;

  InsuranceEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes InsuranceMoved event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            InsuranceChangedV1.TYPE,
            event.division(),
            new InsuranceChangedV1(
                event.householdId(), event.division(), event.moves(), event.occurredOn())));
  }

  void publish(@Observes ClaimMoved event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            InsurancePaidV1.TYPE,
            event.division(),
            new InsurancePaidV1(
                event.householdId(),
                event.division(),
                event.claimId(),
                event.kind(),
                event.amount(),
                event.isReversal(),
                event.occurredOn())));
  }
}

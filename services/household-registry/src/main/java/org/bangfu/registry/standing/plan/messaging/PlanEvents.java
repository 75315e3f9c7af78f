package org.bangfu.registry.standing.plan.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.plan.PlanMoved;

/** Tells of plans that are agreed, in the transaction in which they are. */
@ApplicationScoped
class PlanEvents {
  private final Outbox outbox;

  PlanEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes PlanMoved event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            PlanChangedV1.TYPE,
            event.division(),
            new PlanChangedV1(
                event.householdId(),
                event.division(),
                event.planId(),
                event.year(),
                event.path(),
                event.agreed(),
                event.occurredOn())));
  }
}

package org.bangfu.registry.standing.supervision.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.supervision.SupervisionStep;
import org.bangfu.registry.standing.supervision.SupervisionStepped;

/** Tells of each step of a supervision, in the transaction in which it is taken. */
@ApplicationScoped
class SupervisionEvents {
  private final Outbox outbox;

  SupervisionEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes SupervisionStepped event) {
    SupervisionStep step = event.step();
    outbox.append(
        new OutgoingEvent(
            "village",
            step.supervisionId(),
            step.number(),
            SupervisionChangedV1.TYPE,
            step.division(),
            new SupervisionChangedV1(
                step.supervisionId(),
                step.division(),
                step.of().kind(),
                step.fromState(),
                step.toState(),
                step.reverses() != null,
                step.occurredOn())));
  }
}

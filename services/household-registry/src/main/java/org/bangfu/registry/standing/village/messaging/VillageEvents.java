package org.bangfu.registry.standing.village.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.village.VillageStep;
import org.bangfu.registry.standing.village.VillageStepped;

/** Tells of each step of a village, in the transaction in which it is taken. */
@ApplicationScoped
class VillageEvents {
  private final Outbox outbox;

  VillageEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes VillageStepped event) {
    VillageStep step = event.step();
    outbox.append(
        new OutgoingEvent(
            "village",
            event.village(),
            step.number(),
            VillageStandingChangedV1.TYPE,
            step.division(),
            new VillageStandingChangedV1(
                step.id(),
                step.division(),
                step.fromState(),
                step.toState(),
                step.reverses() != null,
                step.isOverridden(),
                step.occurredOn())));
  }
}

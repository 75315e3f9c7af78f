package org.bangfu.registry.household.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.outbox.Outbox;
import org.bangfu.kit.outbox.OutgoingEvent;
import org.bangfu.registry.household.HouseholdErased;
import org.bangfu.registry.household.HouseholdRegistered;

/** Writes what happened to households into the outbox, in the transaction in which it happened. */
@ApplicationScoped
class HouseholdEvents {
  private final Outbox outbox;

  HouseholdEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes HouseholdRegistered event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            HouseholdRegisteredV1.TYPE,
            event.division(),
            new HouseholdRegisteredV1(
                event.householdId(), event.division(), event.members(), event.occurredOn())));
  }

  void publish(@Observes HouseholdErased event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            HouseholdErasedV1.TYPE,
            event.division(),
            new HouseholdErasedV1(event.householdId(), event.division(), event.occurredOn())));
  }
}

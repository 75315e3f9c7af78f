package org.bangfu.registry.household.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.household.HouseholdErased;
import org.bangfu.registry.household.HouseholdRegistered;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.HouseholdsMoved;
import org.bangfu.registry.household.HouseholdsStepped;
import org.bangfu.registry.household.MembersChanged;

/** Writes what happened to households into the outbox, in the transaction in which it happened. */
@ApplicationScoped
class HouseholdEvents {
  private final Outbox outbox;

  HouseholdEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes HouseholdRegistered event) {
    append(
        event.householdId(),
        event.version(),
        HouseholdRegisteredV1.TYPE,
        event.division(),
        new HouseholdRegisteredV1(
            event.householdId(),
            event.division(),
            event.members(),
            event.povertyState(),
            event.identifiedOn(),
            event.povertySince(),
            event.splitFrom(),
            event.occurredOn()));
  }

  void publish(@Observes HouseholdsStepped event) {
    event.steps().forEach(this::tell);
  }

  private void tell(HouseholdStepped event) {
    StepNews news = StepNews.of(event);
    append(event.householdId(), event.version(), news.type(), event.division(), news.data());
  }

  void publish(@Observes HouseholdsMoved event) {
    event
        .moves()
        .forEach(move ->
            append(
                move.householdId(),
                move.version(),
                HouseholdMovedV1.TYPE,
                move.to(),
                HouseholdMovedV1.of(move)));
  }

  void publish(@Observes MembersChanged event) {
    append(
        event.householdId(),
        event.version(),
        MembersChangedV1.TYPE,
        event.division(),
        new MembersChangedV1(
            event.householdId(),
            event.division(),
            0,
            event.change(),
            event.members(),
            event.states().poverty(),
            event.states().monitoring(),
            event.states().monitoringClass(),
            event.occurredOn()));
  }

  void publish(@Observes HouseholdErased event) {
    append(
        event.householdId(),
        event.version(),
        HouseholdErasedV1.TYPE,
        event.division(),
        new HouseholdErasedV1(event.householdId(), event.division(), event.occurredOn()));
  }

  private void append(
      UUID household, long version, String type, DivisionCode division, Dated data) {
    outbox.append(new OutgoingEvent("household", household, version, type, division, data));
  }
}

package org.bangfu.needs.household.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.event.InboundEvent;
import org.bangfu.kit.event.UnreadableEventException;
import org.bangfu.kit.time.BusinessDays;
import org.bangfu.needs.household.Household;
import org.bangfu.needs.household.HouseholdErased;
import org.bangfu.needs.household.Households;

/** Takes what is told of households out of a batch of events. */
@ApplicationScoped
public class HouseholdNews {
  private final Households households;
  private final Event<HouseholdErased> erased;
  private final ObjectMapper json;

  HouseholdNews(Households households, Event<HouseholdErased> erased, ObjectMapper json) {
    this.households = households;
    this.erased = erased;
    this.json = json;
  }

  public void take(List<InboundEvent> events) {
    households.learn(
        events.stream()
            .filter(event -> event.type().equals(HouseholdRegisteredV1.TYPE))
            .map(this::household)
            .toList());
    events.stream()
        .filter(event -> event.type().equals(HouseholdErasedV1.TYPE))
        .map(this::erased)
        .forEach(told -> {
          households.forget(told.householdId());
          erased.fire(told);
        });
  }

  private HouseholdErased erased(InboundEvent event) {
    try {
      HouseholdErasedV1 told = json.treeToValue(event.data(), HouseholdErasedV1.class);
      return new HouseholdErased(
          Objects.requireNonNull(told.householdId()), BusinessDays.orToday(told.occurredOn()));
    } catch (JsonProcessingException | NullPointerException e) {
      throw new UnreadableEventException("an erased household has an id");
    }
  }

  private Household household(InboundEvent event) {
    try {
      HouseholdRegisteredV1 told = json.treeToValue(event.data(), HouseholdRegisteredV1.class);
      return new Household(
          Objects.requireNonNull(told.householdId()),
          Objects.requireNonNull(told.division()),
          Objects.requireNonNull(told.occurredOn()),
          event.aggregateVersion(),
          false);
    } catch (JsonProcessingException | NullPointerException e) {
      throw new UnreadableEventException("a registered household has an id, a division and a day");
    }
  }
}

package org.bangfu.needs.known.household.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.bangfu.needs.known.household.Household;
import org.bangfu.needs.known.household.HouseholdErased;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.known.household.HouseholdsClosedOrReopened;
import org.jspecify.annotations.Nullable;

/** Takes what is told of households out of a batch of events. */
@ApplicationScoped
public class HouseholdNews {
  private final Households households;
  private final Event<HouseholdErased> erased;
  private final Event<HouseholdsClosedOrReopened> changed;
  private final ObjectMapper json;

  HouseholdNews(
      Households households,
      Event<HouseholdErased> erased,
      Event<HouseholdsClosedOrReopened> changed,
      ObjectMapper json) {
    this.households = households;
    this.erased = erased;
    this.changed = changed;
    this.json = json;
  }

  /** Takes copies, and does what follows from the news. */
  public void take(List<InboundEvent> events) {
    learn(events);
    follow(events);
  }

  /** Takes copies, and nothing else. */
  public void learn(List<InboundEvent> events) {
    households.learn(events.stream().map(this::copy).filter(Objects::nonNull).toList());
  }

  /** Whether more than a copy comes of the event. */
  public static boolean isFollowed(InboundEvent event) {
    return isOfFile(event) || event.type().equals(HouseholdErasedV1.TYPE);
  }

  private void follow(List<InboundEvent> events) {
    Set<UUID> moved =
        events.stream()
            .filter(HouseholdNews::isOfFile)
            .map(event -> file(event).id())
            .collect(Collectors.toSet());
    if (!moved.isEmpty()) {
      changed.fire(new HouseholdsClosedOrReopened(moved));
    }
    events.stream()
        .filter(event -> event.type().equals(HouseholdErasedV1.TYPE))
        .map(this::erased)
        .forEach(told -> {
          households.forget(told.householdId());
          erased.fire(told);
        });
  }

  /** Does what follows from copies that were put right. */
  public void corrected(Set<UUID> ids) {
    changed.fire(new HouseholdsClosedOrReopened(ids));
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

  private static boolean isOfFile(InboundEvent event) {
    return event.type().equals(HouseholdFileV1.CLOSED)
        || event.type().equals(HouseholdFileV1.REOPENED);
  }

  /** What an event says of a household as a whole; null if it says something else. */
  private @Nullable Household copy(InboundEvent event) {
    if (isOfFile(event) || event.type().equals(HouseholdFileV1.MOVED)) {
      return file(event);
    }
    return event.type().equals(HouseholdRegisteredV1.TYPE) ? household(event) : null;
  }

  private Household file(InboundEvent event) {
    try {
      HouseholdFileV1 told = json.treeToValue(event.data(), HouseholdFileV1.class);
      LocalDate day = Objects.requireNonNull(told.occurredOn());
      return new Household(
          Objects.requireNonNull(told.householdId()),
          Objects.requireNonNull(told.division()),
          Objects.requireNonNull(told.registeredOn()),
          event.aggregateVersion(),
          event.type().equals(HouseholdFileV1.CLOSED) ? day : told.closedOn(),
          told.mergedInto(),
          false);
    } catch (JsonProcessingException | NullPointerException e) {
      throw new UnreadableEventException("a household's file has an id, a division and two days");
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
          null,
          null,
          false);
    } catch (JsonProcessingException | NullPointerException e) {
      throw new UnreadableEventException("a registered household has an id, a division and a day");
    }
  }
}

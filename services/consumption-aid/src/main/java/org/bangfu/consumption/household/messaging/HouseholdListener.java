package org.bangfu.consumption.household.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.consumption.household.CopyHouseholds;
import org.bangfu.consumption.household.HouseholdCopy;
import org.bangfu.consumption.household.HouseholdsErased;
import org.bangfu.kit.wire.division.DivisionAliasNews;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.EventIntake;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.bangfu.kit.wire.period.ClosedPeriodNews;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Listens to the registry. */
@ApplicationScoped
public class HouseholdListener implements EventHandler {
  private final EventIntake intake;
  private final CopyHouseholds copyHouseholds;
  private final Event<HouseholdsErased> erased;
  private final ClosedPeriodNews periods;
  private final DivisionAliasNews divisions;
  private final ObjectMapper json;

  HouseholdListener(
      EventIntake intake,
      CopyHouseholds copyHouseholds,
      Event<HouseholdsErased> erased,
      ClosedPeriodNews periods,
      DivisionAliasNews divisions,
      ObjectMapper json) {
    this.erased = erased;
    this.divisions = divisions;
    this.periods = periods;
    this.intake = intake;
    this.copyHouseholds = copyHouseholds;
    this.json = json;
  }

  @Incoming("events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, this);
  }

  /** What was registered is a copy alone. */
  @Override
  public boolean goesAtOnce(List<InboundEvent> events) {
    return events.stream()
        .noneMatch(e ->
            e.type().equals(HouseholdErased.TYPE)
                || ClosedPeriodNews.isOf(e)
                || DivisionAliasNews.isOf(e));
  }

  @Override
  public void handle(List<InboundEvent> events) {
    make(events);
    divisions.take(events);
    Set<UUID> gone =
        events.stream()
            .filter(e -> e.type().equals(HouseholdErased.TYPE))
            .map(this::readErased)
            .collect(Collectors.toSet());
    if (!gone.isEmpty()) {
      erased.fire(new HouseholdsErased(gone));
    }
  }

  @Override
  public void make(List<InboundEvent> events) {
    periods.take(events);
    copyHouseholds.copy(events.stream().map(this::read).filter(Objects::nonNull).toList());
  }

  /** What is erased is forgotten in other tables too. */
  @Override
  public boolean makesAll() {
    return false;
  }

  private UUID readErased(InboundEvent event) {
    try {
      UUID household = json.treeToValue(event.data(), HouseholdErased.class).householdId();
      if (household == null) {
        throw new UnreadableEventException("householdId is missing");
      }
      return household;
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException("householdId is not of its form");
    }
  }

  /** What an event says of a household as a whole; null if it says something else. */
  private @Nullable HouseholdCopy read(InboundEvent event) {
    try {
      return switch (event.type()) {
        case HouseholdRegistered.TYPE -> registered(event);
        case HouseholdFile.CLOSED, HouseholdFile.REOPENED, HouseholdFile.MOVED -> ofFile(event);
        default -> null;
      };
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException("householdId, division or occurredOn is not of its form");
    }
  }

  private HouseholdCopy registered(InboundEvent event) throws JsonProcessingException {
    HouseholdRegistered data = json.treeToValue(event.data(), HouseholdRegistered.class);
    if (data.householdId() == null || data.division() == null) {
      throw new UnreadableEventException("householdId or division is missing");
    }
    return new HouseholdCopy(
        data.householdId(), data.division(), event.aggregateVersion(), null, null);
  }

  private HouseholdCopy ofFile(InboundEvent event) throws JsonProcessingException {
    HouseholdFile data = json.treeToValue(event.data(), HouseholdFile.class);
    if (data.householdId() == null || data.division() == null || data.occurredOn() == null) {
      throw new UnreadableEventException("householdId, division or occurredOn is missing");
    }
    return new HouseholdCopy(
        data.householdId(),
        data.division(),
        event.aggregateVersion(),
        event.type().equals(HouseholdFile.CLOSED) ? data.occurredOn() : data.closedOn(),
        data.mergedInto());
  }
}

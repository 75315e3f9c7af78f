package org.bangfu.consumption.household.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.consumption.household.CopyHouseholds;
import org.bangfu.consumption.household.HouseholdCopy;
import org.bangfu.consumption.household.HouseholdsErased;
import org.bangfu.kit.event.EventIntake;
import org.bangfu.kit.event.InboundEvent;
import org.bangfu.kit.event.UnreadableEventException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the registry. */
@ApplicationScoped
public class HouseholdListener {
  private final EventIntake intake;
  private final CopyHouseholds copyHouseholds;
  private final Event<HouseholdsErased> erased;
  private final ObjectMapper json;

  HouseholdListener(
      EventIntake intake,
      CopyHouseholds copyHouseholds,
      Event<HouseholdsErased> erased,
      ObjectMapper json) {
    this.erased = erased;
    this.intake = intake;
    this.copyHouseholds = copyHouseholds;
    this.json = json;
  }

  @Incoming("events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, this::copy);
  }

  private void copy(List<InboundEvent> events) {
    copyHouseholds.copy(
        events.stream()
            .filter(e -> e.type().equals(HouseholdRegistered.TYPE))
            .map(this::read)
            .toList());
    erased.fire(
        new HouseholdsErased(
            events.stream()
                .filter(e -> e.type().equals(HouseholdErased.TYPE))
                .map(this::readErased)
                .collect(Collectors.toSet())));
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

  private HouseholdCopy read(InboundEvent event) {
    try {
      HouseholdRegistered data = json.treeToValue(event.data(), HouseholdRegistered.class);
      if (data.householdId() == null || data.division() == null) {
        throw new UnreadableEventException("householdId or division is missing");
      }
      return new HouseholdCopy(data.householdId(), data.division(), event.aggregateVersion());
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException("householdId or division is not of its form");
    }
  }
}

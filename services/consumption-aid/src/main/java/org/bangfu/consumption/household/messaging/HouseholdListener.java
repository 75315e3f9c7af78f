package org.bangfu.consumption.household.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.consumption.household.CopyHouseholds;
import org.bangfu.consumption.household.HouseholdCopy;
import org.bangfu.kit.event.EventIntake;
import org.bangfu.kit.event.InboundEvent;
import org.bangfu.kit.event.UnreadableEventException;
import org.bangfu.kit.history.ClosedPeriodNews;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the registry. */
@ApplicationScoped
public class HouseholdListener {
  private final EventIntake intake;
  private final CopyHouseholds copyHouseholds;
  private final ClosedPeriodNews periods;
  private final ObjectMapper json;

  HouseholdListener(
      EventIntake intake,
      CopyHouseholds copyHouseholds,
      ClosedPeriodNews periods,
      ObjectMapper json) {
    this.periods = periods;
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
    periods.take(events);
    copyHouseholds.copy(
        events.stream()
            .filter(e -> e.type().equals(HouseholdRegistered.TYPE))
            .map(this::read)
            .toList());
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

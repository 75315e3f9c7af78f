package org.bangfu.needs.known.registry.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.kit.wire.division.DivisionAliasNews;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.EventIntake;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.period.ClosedPeriodNews;
import org.bangfu.needs.known.household.messaging.HouseholdNews;
import org.bangfu.needs.known.manager.messaging.ManagerNews;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The one channel of this service. Copies are told apart by their version, so that no inbox is
 * needed: a repeat or an older word changes nothing.
 */
@ApplicationScoped
public class RegistryListener implements EventHandler {
  private final EventIntake intake;
  private final HouseholdNews households;
  private final ManagerNews managers;
  private final ClosedPeriodNews periods;
  private final DivisionAliasNews divisions;

  RegistryListener(
      EventIntake intake,
      HouseholdNews households,
      ManagerNews managers,
      ClosedPeriodNews periods,
      DivisionAliasNews divisions) {
    this.periods = periods;
    this.divisions = divisions;
    this.intake = intake;
    this.households = households;
    this.managers = managers;
  }

  @Incoming("events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, this);
  }

  /** A household that was registered is a copy alone; from most of the rest something follows. */
  @Override
  public boolean goesAtOnce(List<InboundEvent> events) {
    return events.stream()
        .noneMatch(event ->
            HouseholdNews.isFollowed(event)
                || ManagerNews.isOf(event)
                || ClosedPeriodNews.isOf(event)
                || DivisionAliasNews.isOf(event));
  }

  @Override
  public void handle(List<InboundEvent> events) {
    households.take(events);
    managers.take(events);
    periods.take(events);
    divisions.take(events);
  }

  @Override
  public void make(List<InboundEvent> events) {
    households.learn(events);
    managers.take(events);
    periods.take(events);
  }

  /** What follows from the news stands in other tables too. */
  @Override
  public boolean makesAll() {
    return false;
  }

  @Override
  public void corrected(String table, Set<UUID> ids) {
    if (table.equals("household")) {
      households.corrected(ids);
    }
  }
}

package org.bangfu.reporting.fact.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.kit.wire.division.DivisionAliasNews;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.EventIntake;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.reporting.division.messaging.DivisionNews;
import org.bangfu.reporting.fact.CountFacts;
import org.bangfu.reporting.fact.Told;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the events of all services, a batch in one statement. */
@ApplicationScoped
class EventListener implements EventHandler {
  private final EventIntake intake;
  private final CountedEvents events;
  private final CountFacts countFacts;
  private final DivisionNews divisions;
  private final DivisionAliasNews aliases;

  EventListener(
      EventIntake intake,
      CountedEvents events,
      CountFacts countFacts,
      DivisionNews divisions,
      DivisionAliasNews aliases) {
    this.intake = intake;
    this.divisions = divisions;
    this.aliases = aliases;
    this.events = events;
    this.countFacts = countFacts;
  }

  @Incoming("events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, this);
  }

  @Override
  public boolean goesAtOnce(List<InboundEvent> batch) {
    return batch.stream().noneMatch(DivisionNews::isOf);
  }

  @Override
  public void handle(List<InboundEvent> batch) {
    divisions.take(batch);
    aliases.take(batch);
    countFacts.count(told(batch));
  }

  /** The divisions are no part of what is made again. */
  @Override
  public void make(List<InboundEvent> batch) {
    countFacts.count(told(batch));
  }

  @Override
  public void fill(List<InboundEvent> batch) {
    countFacts.keep(told(batch));
  }

  @Override
  public String settling() {
    return "select sum_up_made_facts()";
  }

  private Told told(List<InboundEvent> batch) {
    return Told.all(batch.stream().map(events::told).toList());
  }
}

package org.bangfu.reporting.fact.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.kit.event.DeadLettersKept;
import org.bangfu.kit.event.EventHandler;
import org.bangfu.kit.event.EventIntake;
import org.bangfu.kit.event.InboundEvent;
import org.bangfu.reporting.completeness.Consumed;
import org.bangfu.reporting.completeness.CountingTurn;
import org.bangfu.reporting.fact.CountFacts;
import org.bangfu.reporting.fact.Fact;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the events of all services, a batch in one transaction. */
@ApplicationScoped
class EventListener implements EventHandler {
  private final EventIntake intake;
  private final CountedEvents events;
  private final CountFacts countFacts;
  private final Consumed consumed;
  private final CountingTurn turn;

  EventListener(
      EventIntake intake,
      CountedEvents events,
      CountFacts countFacts,
      Consumed consumed,
      CountingTurn turn) {
    this.intake = intake;
    this.events = events;
    this.countFacts = countFacts;
    this.consumed = consumed;
    this.turn = turn;
  }

  @Incoming("events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, this::handle);
  }

  /**
   * They are done with too, and never reach the handler's transaction. Told once those around them
   * are counted, for what stands in {@code consumed} is counted or a letter.
   */
  void settle(@Observes DeadLettersKept letters) {
    consumed.settle(letters.records());
  }

  @Override
  public void handle(List<InboundEvent> batch) {
    turn.withOthers();
    List<Fact> facts = batch.stream().flatMap(event -> events.facts(event).stream()).toList();
    countFacts.count(facts);
    consumed.advance(batch.stream().map(InboundEvent::record).toList());
  }
}

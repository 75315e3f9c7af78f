package org.bangfu.registry.benefit.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.EventIntake;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.inbox.Inbox;
import org.bangfu.registry.benefit.Benefit;
import org.bangfu.registry.benefit.Benefits;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what households received and earned, a batch in one transaction, each event once. */
@ApplicationScoped
class BenefitListener implements EventHandler {
  private static final String CONSUMER = "benefits";

  private final EventIntake intake;
  private final BenefitEvents events;
  private final Inbox inbox;
  private final Benefits benefits;

  BenefitListener(EventIntake intake, BenefitEvents events, Inbox inbox, Benefits benefits) {
    this.intake = intake;
    this.events = events;
    this.inbox = inbox;
    this.benefits = benefits;
  }

  @Incoming("events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, this);
  }

  /** What says nothing of a household's benefits is only passed over. */
  @Override
  public boolean goesAtOnce(List<InboundEvent> batch) {
    return lines(batch).isEmpty();
  }

  @Override
  public void handle(List<InboundEvent> batch) {
    List<Benefit> told = lines(batch);
    if (told.isEmpty()) {
      return;
    }
    Set<UUID> unheard =
        inbox.takeNew(CONSUMER, told.stream().map(Benefit::eventId).distinct().toList());
    benefits.add(told.stream().filter(b -> unheard.contains(b.eventId())).toList());
  }

  /** All of it, whatever was heard before: a ledger that is made has no line yet. */
  @Override
  public void make(List<InboundEvent> batch) {
    benefits.add(lines(batch));
  }

  private List<Benefit> lines(List<InboundEvent> batch) {
    return batch.stream().flatMap(e -> events.lines(e).stream()).toList();
  }
}

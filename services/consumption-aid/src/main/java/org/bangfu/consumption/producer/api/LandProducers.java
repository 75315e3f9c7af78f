package org.bangfu.consumption.producer.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bangfu.consumption.producer.Producers;
import org.bangfu.consumption.producer.RegisterProducer;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkLanding;
import org.bangfu.kit.record.bulk.SentReferences;

/** Registers producers in bulk. */
@ApplicationScoped
public class LandProducers {
  static final String KIND = "producer";

  private final BulkLanding landing;
  private final RegisterProducer registerProducer;
  private final Producers producers;
  private final Caller caller;
  private final SentReferences sent;

  LandProducers(
      BulkLanding landing,
      RegisterProducer registerProducer,
      Producers producers,
      Caller caller,
      SentReferences sent) {
    this.landing = landing;
    this.registerProducer = registerProducer;
    this.producers = producers;
    this.caller = caller;
    this.sent = sent;
  }

  @Transactional
  public BulkAnswer land(List<RegisterProducerRequest> items) {
    return landing.land(
        items,
        sent.of(KIND, items),
        references ->
            producers.byReference(caller.client(), caller.actor(), references, caller.scope()),
        item -> registerProducer.enter(item.toProducer()).id());
  }
}

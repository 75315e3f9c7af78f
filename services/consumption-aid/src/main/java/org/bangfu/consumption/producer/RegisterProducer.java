package org.bangfu.consumption.producer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.bangfu.kit.identity.Caller;

/** Registers a producer. */
@ApplicationScoped
public class RegisterProducer {
  private final Producers producers;
  private final Caller caller;

  RegisterProducer(Producers producers, Caller caller) {
    this.producers = producers;
    this.caller = caller;
  }

  @Transactional
  public Producer register(NewProducer newProducer) {
    Producer producer = new Producer(newProducer, caller.client(), caller.actor());
    producers.add(producer);
    return producer;
  }
}

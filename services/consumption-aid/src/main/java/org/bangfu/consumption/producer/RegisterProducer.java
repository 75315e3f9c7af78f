package org.bangfu.consumption.producer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.bangfu.kit.history.ClosedPeriods;
import org.bangfu.kit.http.Problems;
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
    return enter(newProducer);
  }

  /**
   * The same in the caller's transaction, and no boundary of its own: a refusal that crosses one
   * marks the whole transaction for rollback, and with it the good items of a bulk.
   */
  public Producer enter(NewProducer newProducer) {
    if (!caller.scope().covers(newProducer.division())) {
      throw Problems.invalid("/division", "must be a village in the caller's divisions");
    }
    ClosedPeriods.requireOpen(newProducer.division(), newProducer.occurredOn());
    Producer producer = new Producer(newProducer, caller.client(), caller.actor());
    producers.add(producer);
    return producer;
  }
}

package org.bangfu.consumption.producer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.consumption.household.Households;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;

/** Registers a producer. */
@ApplicationScoped
public class RegisterProducer {
  private final Producers producers;
  private final ProducerNames names;
  private final Households households;
  private final Caller caller;

  RegisterProducer(Producers producers, ProducerNames names, Households households, Caller caller) {
    this.names = names;
    this.households = households;
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
    requireOwnHousehold(newProducer);
    Producer producer = new Producer(newProducer, caller.client(), caller.actor());
    names.write(producer, newProducer.name());
    producers.add(producer);
    return producer;
  }

  private void requireOwnHousehold(NewProducer producer) {
    UUID household = producer.householdId();
    if (household == null) {
      return;
    }
    if (producer.kind() != ProducerKind.HOUSEHOLD) {
      throw Problems.invalid("/householdId", "is of a producer that is a household alone");
    }
    if (households.known(Set.of(household), caller.scope()).isEmpty()) {
      throw Problems.tryAgain(
          CommonProblem.HOUSEHOLD_NOT_YET_KNOWN,
          "The household " + household + " is not known here yet.",
          1);
    }
  }
}

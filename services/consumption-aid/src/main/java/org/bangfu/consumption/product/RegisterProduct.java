package org.bangfu.consumption.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.consumption.ConsumptionProblem;
import org.bangfu.consumption.household.Households;
import org.bangfu.consumption.household.KnownHousehold;
import org.bangfu.consumption.producer.Producers;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;

/** Registers products, one or many. */
@ApplicationScoped
public class RegisterProduct {
  private final Products products;
  private final Producers producers;
  private final Households households;
  private final Caller caller;

  RegisterProduct(Products products, Producers producers, Households households, Caller caller) {
    this.products = products;
    this.producers = producers;
    this.households = households;
    this.caller = caller;
  }

  @Transactional
  public Product register(NewProduct product) {
    return session(
            Set.of(product.producerId()),
            product.supplies().stream().map(Supply::householdId).collect(Collectors.toSet()))
        .register(product);
  }

  /** Reads in two statements what the registration of many products needs to know. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Session session(Collection<UUID> producerIds, Collection<UUID> householdIds) {
    return new Session(
        producers.divisionsOf(producerIds, caller.scope()),
        households.known(householdIds, caller.scope()));
  }

  /** Registers one product after another with what was read before. */
  public final class Session {
    private final Map<UUID, DivisionCode> producerDivisions;
    private final Map<UUID, KnownHousehold> knownHouseholds;

    private Session(
        Map<UUID, DivisionCode> producerDivisions, Map<UUID, KnownHousehold> knownHouseholds) {
      this.producerDivisions = producerDivisions;
      this.knownHouseholds = knownHouseholds;
    }

    /**
     * @throws RuntimeException the problem that stands against it, before anything is written
     */
    public Product register(NewProduct newProduct) {
      DivisionCode division = producerDivisions.get(newProduct.producerId());
      if (division == null) {
        throw Problems.problem(
            ConsumptionProblem.PRODUCER_UNKNOWN,
            "There is no producer " + newProduct.producerId() + ".");
      }
      ClosedPeriods.requireOpen(division, newProduct.occurredOn());
      for (Supply supply : newProduct.supplies()) {
        KnownHousehold household = knownHouseholds.get(supply.householdId());
        if (household == null) {
          throw Problems.tryAgain(
              CommonProblem.HOUSEHOLD_NOT_YET_KNOWN,
              "The household " + supply.householdId() + " is not known here yet.",
              1);
        }
        household.requireOpen();
      }
      Product product = new Product(newProduct, division, caller.client(), caller.actor());
      products.add(
          product,
          newProduct.stock() == 0
              ? null
              : new StockAddition(
                  product.id(),
                  division,
                  newProduct.stock(),
                  newProduct.occurredOn(),
                  caller.actor()));
      return product;
    }
  }
}

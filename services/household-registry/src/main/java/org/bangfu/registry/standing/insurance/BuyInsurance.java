package org.bangfu.registry.standing.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.standing.NamedHouseholds;
import org.jspecify.annotations.Nullable;

/**
 * Insures households, all of them or none, in a few statements, however many there are. The same
 * policy again changes nothing.
 */
@ApplicationScoped
public class BuyInsurance {
  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/households/%d", "must be a household of the caller's divisions");

  private final InsuredHouseholds households;
  private final Policies policies;
  private final TellInsurance tell;

  BuyInsurance(InsuredHouseholds households, Policies policies, TellInsurance tell) {
    this.households = households;
    this.policies = policies;
    this.tell = tell;
  }

  /**
   * @param boughtOn not after the first day of the terms
   * @return how many were not insured so before
   */
  @Transactional
  public int buy(
      DivisionScope scope, List<UUID> ids, Terms terms, LocalDate boughtOn, String actor) {
    List<InsuredHousehold> fresh =
        NAMED
            .require(ids, households.locked(scope, ids), household -> broken(household, terms))
            .stream()
            .filter(household -> !has(household, terms))
            .toList();
    fresh.forEach(household -> {
      ClosedPeriods.requireOpen(household.division(), boughtOn);
      // the figures move on it
      ClosedPeriods.requireOpen(household.division(), terms.fromOn());
    });
    List<InsurancePolicy> bought =
        fresh.stream()
            .map(household -> new InsurancePolicy(household, terms, boughtOn, actor))
            .toList();
    policies.add(bought);
    for (int i = 0; i < fresh.size(); i++) {
      InsuredHousehold household = fresh.get(i);
      tell.tell(household, household.with(bought.get(i)), household.version(), boughtOn);
    }
    return fresh.size();
  }

  private static boolean has(InsuredHousehold household, Terms terms) {
    return household.policies().stream()
        .anyMatch(policy -> policy.reversal() == null && policy.bought().terms().equals(terms));
  }

  private static @Nullable String broken(InsuredHousehold household, Terms terms) {
    if (has(household, terms)) {
      return null;
    }
    if (!household.isOpen()) {
      return "must be a household whose file is open";
    }
    if (terms.fromOn().isBefore(household.registeredOn())) {
      return "must be registered on the first day, not since " + household.registeredOn();
    }
    return household.policies().stream()
        .filter(policy -> policy.overlaps(terms))
        .findFirst()
        .map(policy ->
            "must be a household that is not insured so already, from %s to %s"
                .formatted(policy.bought().terms().fromOn(), policy.bought().terms().untilOn()))
        .orElse(null);
  }
}

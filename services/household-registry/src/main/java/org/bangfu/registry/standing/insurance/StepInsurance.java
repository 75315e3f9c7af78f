package org.bangfu.registry.standing.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.jspecify.annotations.Nullable;

/** Writes down what was paid out of a policy, and takes back what was wrong of either. */
@ApplicationScoped
public class StepInsurance {
  private final InsuredHouseholds households;
  private final Policies policies;
  private final HouseholdNotes notes;
  private final TellInsurance tell;
  private final Event<ClaimMoved> moved;

  StepInsurance(
      InsuredHouseholds households,
      Policies policies,
      HouseholdNotes notes,
      TellInsurance tell,
      Event<ClaimMoved> moved) {
    this.households = households;
    this.policies = policies;
    this.notes = notes;
    this.tell = tell;
    this.moved = moved;
  }

  /**
   * What somebody does with a policy of a household.
   *
   * @param reason in clear; kept sealed
   */
  public record Taken(
      UUID household, UUID policy, LocalDate day, @Nullable PersonalText reason, String actor) {}

  /** From the day on it counts no longer; nothing that was paid out may hang on it. */
  @Transactional
  public void reverse(DivisionScope scope, Taken taken) {
    InsuredHousehold household = open(scope, taken);
    Policy policy = required(household, taken);
    requireStanding(policy);
    // one that lies ahead was wrong before it has begun
    LocalDate begins = policy.bought().terms().fromOn();
    LocalDate bought = policy.bought().occurredOn();
    Beginning.require(
        "The policy begins on", bought.isBefore(begins) ? bought : begins, taken.day());
    if (!standing(taken).isEmpty()) {
      throw notFitting("Something was paid out of the policy. Take that back first.");
    }
    InsurancePolicy reversal =
        new InsurancePolicy(
            household,
            policy.bought(),
            taken.day(),
            notes.seal(household.id(), Confidential.INSURANCE_REASON, taken.reason()),
            taken.actor());
    policies.add(List.of(reversal));
    tell.tell(household, household.without(reversal), household.version(), taken.day());
  }

  /**
   * The same of the same day again changes nothing.
   *
   * @return the payment, and whether it was not there before
   */
  @Transactional
  public Paid pay(DivisionScope scope, Taken taken, Money amount) {
    InsuredHousehold household = open(scope, taken);
    Policy policy = required(household, taken);
    requireStanding(policy);
    Beginning.require("The policy begins on", policy.bought().terms().fromOn(), taken.day());
    for (InsuranceClaim claim : standing(taken)) {
      if (claim.occurredOn().equals(taken.day()) && claim.amount().equals(amount)) {
        return new Paid(claim, false);
      }
    }
    return new Paid(write(household, policy, taken, amount, null), true);
  }

  /**
   * A payment.
   *
   * @param isNew whether it was not there before
   */
  public record Paid(InsuranceClaim claim, boolean isNew) {}

  /** It was never paid out. */
  @Transactional
  public void reverseClaim(DivisionScope scope, Taken taken, UUID claim) {
    InsuredHousehold household = open(scope, taken);
    Policy policy = required(household, taken);
    InsuranceClaim wrong =
        policies.claimsOf(taken.household()).stream()
            .filter(one -> one.id().equals(claim) && one.policyId().equals(taken.policy()))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("payment of this policy", claim));
    if (wrong.reverses() != null || !standing(taken).contains(wrong)) {
      throw notFitting("This payment is taken back already.");
    }
    Beginning.require("It was paid out on", wrong.occurredOn(), taken.day());
    write(household, policy, taken, wrong.amount(), wrong.id());
  }

  private InsuranceClaim write(
      InsuredHousehold household,
      Policy policy,
      Taken taken,
      Money amount,
      @Nullable UUID reverses) {
    InsuranceClaim claim =
        new InsuranceClaim(
            household,
            policy.id(),
            amount,
            taken.day(),
            notes.seal(household.id(), Confidential.CLAIM_REASON, taken.reason()),
            reverses,
            taken.actor());
    policies.add(List.of(claim));
    moved.fire(
        new ClaimMoved(
            household.id(),
            household.version(),
            household.division(),
            claim.id(),
            policy.bought().terms().kind(),
            amount,
            reverses != null,
            taken.day()));
    return claim;
  }

  private InsuredHousehold open(DivisionScope scope, Taken taken) {
    InsuredHousehold household =
        households.locked(scope, List.of(taken.household())).get(taken.household());
    if (household == null) {
      throw Problems.notFound("household", taken.household());
    }
    if (!household.isOpen()) {
      throw Problems.problem(
          CommonProblem.HOUSEHOLD_CLOSED, "The household's file is closed; reopen it first.");
    }
    ClosedPeriods.requireOpen(household.division(), taken.day());
    return household;
  }

  private static Policy required(InsuredHousehold household, Taken taken) {
    return household.policies().stream()
        .filter(policy -> policy.id().equals(taken.policy()))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("policy of this household", taken.policy()));
  }

  private static void requireStanding(Policy policy) {
    if (policy.reversal() != null) {
      throw notFitting("This policy is reversed already.");
    }
  }

  /** What was paid out of the policy and not taken back. */
  private List<InsuranceClaim> standing(Taken taken) {
    List<InsuranceClaim> claims = policies.claimsOf(taken.household());
    Set<UUID> reversed = new HashSet<>();
    claims.forEach(claim -> {
      if (claim.reverses() != null) {
        reversed.add(claim.reverses());
      }
    });
    return claims.stream()
        .filter(claim -> claim.policyId().equals(taken.policy()))
        .filter(claim -> claim.reverses() == null && !reversed.contains(claim.id()))
        .toList();
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}

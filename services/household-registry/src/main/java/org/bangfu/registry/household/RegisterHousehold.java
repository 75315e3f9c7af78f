package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;

/** Enters a household in the registry. */
@ApplicationScoped
public class RegisterHousehold {
  private final Households households;
  private final FindRegistrationFacts findFacts;
  private final Confidential confidential;
  private final Event<HouseholdRegistered> registered;
  private final Event<FoundElsewhere> found;
  private final AtOnce atOnce;

  RegisterHousehold(
      Households households,
      FindRegistrationFacts findFacts,
      Confidential confidential,
      Event<HouseholdRegistered> registered,
      Event<FoundElsewhere> found,
      AtOnce atOnce) {
    this.households = households;
    this.findFacts = findFacts;
    this.confidential = confidential;
    this.registered = registered;
    this.found = found;
    this.atOnce = atOnce;
  }

  /** Asks once what many registrations need to be judged. */
  public RegistrationFacts factsFor(
      String client, String actor, Collection<RegistrationKeys> keys) {
    return findFacts.of(client, actor, keys);
  }

  /**
   * Judges a registration by the facts, and writes it if all is well; otherwise nothing is written.
   *
   * <p>It runs in the caller's transaction and is no boundary of its own: a refusal that crosses
   * one marks the whole transaction for rollback, and with it the good items of a bulk.
   *
   * @param actor who enters it
   */
  public Household register(
      Registration registration,
      RegistrationFacts facts,
      String client,
      String actor,
      DivisionScope scope) {
    if (!facts.isVillage(registration.village()) || !scope.covers(registration.village())) {
      throw Problems.invalid(
          List.of(new FieldError("/division", "must be the code of a village that exists")));
    }
    ClosedPeriods.requireOpen(registration.village(), registration.registeredOn());
    if (facts.isTaken(registration.village(), registration.number())) {
      throw Problems.problem(
          RegistryProblem.HOUSEHOLD_NUMBER_TAKEN,
          "Another household of the county has this number.");
    }
    if (facts.knowsAnyOf(registration.people())) {
      found.fire(new FoundElsewhere());
      // which of them, and where, is not for the caller to learn
      throw Problems.problem(
          RegistryProblem.MEMBER_ALREADY_REGISTERED,
          "One of the members belongs to a household that is registered already.");
    }
    Household household = enter(registration, client, actor);
    facts.learn(registration);
    return household;
  }

  /**
   * Enters it in one way to the database, which judges it instead of the facts.
   *
   * @param reference keeps what was sent under the client's reference
   * @param entered adds what goes with the household
   * @return empty where it is refused, or was there before: then the facts say which
   */
  public Optional<Household> atOnce(
      Registration registration,
      String client,
      String actor,
      DivisionScope scope,
      Runnable reference,
      Consumer<Household> entered) {
    if (!scope.covers(registration.village())) {
      return Optional.empty();
    }
    return atOnce.write(
        scope,
        () -> {
          ClosedPeriods.requireOpen(registration.village(), registration.registeredOn());
          reference.run();
          Household household = enter(registration, client, actor);
          entered.accept(household);
          return household;
        });
  }

  private Household enter(Registration registration, String client, String actor) {
    Household household = new Household(registration, client, actor, confidential);
    households.add(household, registration, client, actor);
    registered.fire(
        new HouseholdRegistered(
            household.id(),
            household.version(),
            household.division(),
            household.memberCount(),
            household.states().poverty(),
            household.splitFrom() == null ? household.circumstances().identifiedOn() : null,
            OpeningSteps.poorSince(household),
            household.splitFrom(),
            household.registeredOn()));
    return household;
  }
}

package org.bangfu.registry.household.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.audit.LookAtOnce;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkLanding;
import org.bangfu.kit.record.bulk.SentBodies;
import org.bangfu.kit.record.bulk.SentBody;
import org.bangfu.kit.record.bulk.SentReferences;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.RegisterHousehold;
import org.bangfu.registry.household.RegistrationFacts;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes registrations from requests, one or many, and asks for what they need just once. */
@ApplicationScoped
class HouseholdIntake {
  private static final String KIND = "household";

  private final RegisterHousehold register;
  private final BulkLanding landing;
  private final Households households;
  private final Caller caller;
  private final SentReferences sent;
  private final LookAtOnce look;

  HouseholdIntake(
      RegisterHousehold register,
      BulkLanding landing,
      Households households,
      Caller caller,
      SentReferences sent,
      LookAtOnce look) {
    this.register = register;
    this.landing = landing;
    this.households = households;
    this.caller = caller;
    this.sent = sent;
    this.look = look;
  }

  /** What the audit names of a new one. */
  private record Entered(UUID id, DivisionCode division) {}

  /** At once, where nothing is in the way; otherwise it is asked what is. */
  Landed<Household> register(RegisterHouseholdRequest request) {
    return register
        .atOnce(
            request.toRegistration(),
            caller.client(),
            caller.actor(),
            caller.scope(),
            () -> sent.first(KIND, request.clientReference(), request),
            household ->
                look.add(
                    RestResponse.StatusCode.CREATED,
                    new Entered(household.id(), household.division())))
        .map(household -> new Landed<>(household, true))
        .orElseGet(() -> QuarkusTransaction.joiningExisting().call(() -> land(request)));
  }

  private Landed<Household> land(RegisterHouseholdRequest request) {
    SentBody now = sent.one(KIND, request.clientReference(), request);
    RegistrationFacts facts =
        register.factsFor(caller.client(), caller.actor(), List.of(request.keys()));
    UUID before = facts.idOf(request.clientReference());
    now.land(before == null);
    if (before == null) {
      return new Landed<>(registered(request, facts), true);
    }
    return new Landed<>(
        households
            .byId(before, caller.scope())
            .orElseThrow(() -> Problems.notFound("household", before)),
        false);
  }

  @Transactional
  BulkAnswer registerAll(List<RegisterHouseholdRequest> items) {
    SentBodies<RegisterHouseholdRequest> bodies = sent.of(KIND, items);
    RegistrationFacts facts =
        register.factsFor(
            caller.client(),
            caller.actor(),
            items.stream().filter(Objects::nonNull).map(RegisterHouseholdRequest::keys).toList());
    return landing.land(
        items, bodies, references -> facts.references(), item -> registered(item, facts).id());
  }

  private Household registered(RegisterHouseholdRequest request, RegistrationFacts facts) {
    return register.register(
        request.toRegistration(), facts, caller.client(), caller.actor(), caller.scope());
  }
}

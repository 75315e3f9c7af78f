package org.bangfu.registry.household.messaging;

import java.util.Objects;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.WrongListing;
import org.jspecify.annotations.Nullable;

/** What is told of a step: a household that comes or goes, or one that moves. */
record StepNews(String type, Dated data) {

  static StepNews of(HouseholdStepped step) {
    if (step.closes()) {
      return new StepNews(HouseholdClosedV1.TYPE, closed(step));
    }
    if (step.reopens()) {
      return new StepNews(HouseholdReopenedV1.TYPE, reopened(step));
    }
    return switch (step.machine()) {
      case FILE -> new StepNews(VerificationChangedV1.TYPE, verification(step));
      case POVERTY -> new StepNews(StandingChangedV1.TYPE, standing(step));
      case MONITORING -> new StepNews(MonitoringChangedV1.TYPE, monitoring(step));
    };
  }

  private static HouseholdClosedV1 closed(HouseholdStepped step) {
    return new HouseholdClosedV1(
        step.householdId(),
        step.division(),
        -1,
        -step.people(),
        step.states().poverty(),
        step.states().monitoring(),
        step.states().monitoringClass(),
        step.states().mergedInto(),
        step.registeredOn(),
        step.occurredOn());
  }

  private static HouseholdReopenedV1 reopened(HouseholdStepped step) {
    return new HouseholdReopenedV1(
        step.householdId(),
        step.division(),
        1,
        step.people(),
        step.states().poverty(),
        step.states().monitoring(),
        step.states().monitoringClass(),
        step.registeredOn(),
        step.occurredOn());
  }

  private static VerificationChangedV1 verification(HouseholdStepped step) {
    return new VerificationChangedV1(
        step.householdId(),
        step.division(),
        Objects.requireNonNull(step.from()),
        step.to(),
        1,
        step.people(),
        step.origin(),
        step.isReversal(),
        step.occurredOn());
  }

  private static StandingChangedV1 standing(HouseholdStepped step) {
    return new StandingChangedV1(
        step.householdId(),
        step.division(),
        Objects.requireNonNull(step.from()),
        step.to(),
        1,
        step.people(),
        step.origin(),
        step.isReversal(),
        step.overridden(),
        basis(step),
        step.occurredOn());
  }

  private static @Nullable WrongListing basis(HouseholdStepped step) {
    String taken = step.isReversal() ? step.from() : step.to();
    return step.detail() != null && PovertyState.REMOVED.name().equals(taken)
        ? WrongListing.valueOf(step.detail())
        : null;
  }

  private static MonitoringChangedV1 monitoring(HouseholdStepped step) {
    return new MonitoringChangedV1(
        step.householdId(),
        step.division(),
        Objects.requireNonNull(step.from()),
        step.to(),
        step.classBefore(),
        step.states().monitoringClass(),
        1,
        step.people(),
        step.origin(),
        step.isReversal(),
        step.removal(),
        step.overridden(),
        step.occurredOn());
  }
}

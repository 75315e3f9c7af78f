package org.bangfu.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * Where a household stands in its three states.
 *
 * @param mergedInto the household that this one is, where the file was closed as a duplicate's;
 *     that one may have been merged in its turn
 */
@Embeddable
public record HouseholdStates(
    @Column(name = "file_state") @Enumerated(EnumType.STRING) FileState file,
    @Column(name = "poverty_state") @Enumerated(EnumType.STRING) PovertyState poverty,
    @Column(name = "monitoring_state") @Enumerated(EnumType.STRING) MonitoringState monitoring,
    @Column(name = "monitoring_class") @Nullable @Enumerated(EnumType.STRING)
        MonitoringClass monitoringClass,
    @Column(name = "merged_into") @Nullable UUID mergedInto) {

  static HouseholdStates atRegistration(PovertyState poverty) {
    return new HouseholdStates(FileState.REGISTERED, poverty, MonitoringState.NONE, null, null);
  }

  /**
   * The same with one machine as a step left it; as nothing had happened there without one.
   *
   * @param step the step of the machine that is the last one now
   */
  HouseholdStates as(Machine machine, @Nullable HouseholdStep step) {
    return switch (machine) {
      case FILE -> with(step == null ? FileState.REGISTERED : FileState.valueOf(step.toState()));
      case POVERTY -> with(step == null ? PovertyState.NONE : PovertyState.valueOf(step.toState()));
      case MONITORING ->
          step == null
              ? with(MonitoringState.NONE, null)
              : with(MonitoringState.valueOf(step.toState()), step.monitoringClass());
    };
  }

  Enum<?> of(Machine machine) {
    return switch (machine) {
      case FILE -> file;
      case POVERTY -> poverty;
      case MONITORING -> monitoring;
    };
  }

  HouseholdStates with(FileState changed) {
    return new HouseholdStates(changed, poverty, monitoring, monitoringClass, null);
  }

  HouseholdStates with(PovertyState changed) {
    return new HouseholdStates(file, changed, monitoring, monitoringClass, mergedInto);
  }

  HouseholdStates with(MonitoringState changed, @Nullable MonitoringClass changedClass) {
    return new HouseholdStates(file, poverty, changed, changedClass, mergedInto);
  }

  /** Closed, because the household is there twice. */
  HouseholdStates closedAs(UUID survivor) {
    return new HouseholdStates(FileState.CLOSED, poverty, monitoring, monitoringClass, survivor);
  }

  void requireOpen() {
    if (mergedInto != null) {
      throw Problems.builder(
              CommonProblem.HOUSEHOLD_CLOSED,
              "The household was merged into household " + mergedInto + "; go on with that one.")
          .with("mergedInto", mergedInto.toString())
          .build();
    }
    if (file == FileState.CLOSED) {
      throw Problems.problem(
          CommonProblem.HOUSEHOLD_CLOSED, "The household's file is closed; reopen it first.");
    }
  }

  /** A file that was closed by a merge opens again with the merge taken back alone. */
  void requireNotMerged() {
    if (mergedInto != null) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The household was merged into household " + mergedInto + ". Take the merge back.");
    }
  }
}

package org.bangfu.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/** Where a household stands in its three states. */
@Embeddable
public record HouseholdStates(
    @Column(name = "file_state") @Enumerated(EnumType.STRING) FileState file,
    @Column(name = "poverty_state") @Enumerated(EnumType.STRING) PovertyState poverty,
    @Column(name = "monitoring_state") @Enumerated(EnumType.STRING) MonitoringState monitoring,
    @Column(name = "monitoring_class") @Nullable @Enumerated(EnumType.STRING)
        MonitoringClass monitoringClass) {

  static HouseholdStates atRegistration(PovertyState poverty) {
    return new HouseholdStates(FileState.REGISTERED, poverty, MonitoringState.NONE, null);
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
    return new HouseholdStates(changed, poverty, monitoring, monitoringClass);
  }

  HouseholdStates with(PovertyState changed) {
    return new HouseholdStates(file, changed, monitoring, monitoringClass);
  }

  HouseholdStates with(MonitoringState changed, @Nullable MonitoringClass changedClass) {
    return new HouseholdStates(file, poverty, changed, changedClass);
  }
}

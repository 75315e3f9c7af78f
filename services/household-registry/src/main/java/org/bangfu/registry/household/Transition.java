package org.bangfu.registry.household;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.ExitBasis;
import org.bangfu.registry.household.code.FileClosure;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.RiskRemoval;
import org.bangfu.registry.household.code.WrongListing;
import org.jspecify.annotations.Nullable;

/** The steps that a household can take, and from where. */
public sealed interface Transition
    permits Transition.OfFile, Transition.Merger, Transition.OfPoverty, MonitoringTransition {
  Transition VERIFICATION = new OfFile(FileState.VERIFIED, EnumSet.of(FileState.REGISTERED));
  Transition CLOSURE =
      new OfFile(FileState.CLOSED, EnumSet.of(FileState.REGISTERED, FileState.VERIFIED));
  Transition REOPENING = new OfFile(FileState.REGISTERED, EnumSet.of(FileState.CLOSED));
  Transition IDENTIFICATION =
      new OfPoverty(PovertyState.IN_POVERTY, EnumSet.of(PovertyState.NONE), null);

  /** The same, also of a household that was taken off the register: the county's word. */
  Transition IDENTIFICATION_ANEW =
      new OfPoverty(
          PovertyState.IN_POVERTY, EnumSet.of(PovertyState.NONE, PovertyState.REMOVED), null);

  Transition EXIT =
      new OfPoverty(
          PovertyState.EXITED, EnumSet.of(PovertyState.IN_POVERTY, PovertyState.RETURNED), null);

  /** The same, for which nothing has to be proved: somebody answers for it. */
  Transition OVERRIDDEN_EXIT =
      new OfPoverty(
          PovertyState.EXITED,
          EnumSet.of(PovertyState.IN_POVERTY, PovertyState.RETURNED),
          ExitBasis.OVERRIDDEN);

  Transition RETURN = new OfPoverty(PovertyState.RETURNED, EnumSet.of(PovertyState.EXITED), null);

  /** Out of monitoring, where a household was watched as what it never was. */
  Transition UNWATCHING =
      new MonitoringTransition.Crossing(MonitoringState.NONE, null, null, false);

  /** Off the register, on which it should never have been. */
  static Transition removal(WrongListing basis) {
    return new OfPoverty(
        PovertyState.REMOVED,
        EnumSet.of(PovertyState.IN_POVERTY, PovertyState.EXITED, PovertyState.RETURNED),
        basis);
  }

  /** Into monitoring, for the given reason; out of it and in again is allowed. */
  static Transition monitoring(MonitoringClass reason) {
    return new MonitoringTransition.Crossing(MonitoringState.MONITORED, reason, null, false);
  }

  /** Watched for another reason from then on, in the same case. */
  static Transition reclassification(MonitoringClass reason) {
    return new MonitoringTransition.Reclassification(reason);
  }

  /** Out of monitoring; null where nobody knows how. */
  static Transition riskRemoval(@Nullable RiskRemoval how) {
    return new MonitoringTransition.Crossing(MonitoringState.RISK_REMOVED, null, how, false);
  }

  /** The same, for which nothing has to be proved: somebody answers for it. */
  static Transition overriddenRiskRemoval(@Nullable RiskRemoval how) {
    return new MonitoringTransition.Crossing(MonitoringState.RISK_REMOVED, null, how, true);
  }

  /** Out of the roll, because the household is there twice: it is the other one since. */
  static Transition merger(UUID survivor) {
    return new Merger(survivor);
  }

  Machine machine();

  /** The states after the step; a problem if it does not fit. */
  HouseholdStates from(HouseholdStates before);

  /** What is kept with the step: a class, how a risk went, or on what it stands. */
  default @Nullable Enum<?> detail() {
    return null;
  }

  /** Whether somebody answers for it, so that nothing has to be proved; an exit says so itself. */
  default boolean overridden() {
    return false;
  }

  /** A step of the file. */
  record OfFile(FileState to, Set<FileState> allowed) implements Transition {
    @Override
    public Machine machine() {
      return Machine.FILE;
    }

    @Override
    public HouseholdStates from(HouseholdStates before) {
      before.requireNotMerged();
      require(allowed.contains(before.file()), before.file(), to);
      return before.with(to);
    }
  }

  /** The end of the file of a duplicate. */
  record Merger(UUID survivor) implements Transition {
    @Override
    public Machine machine() {
      return Machine.FILE;
    }

    @Override
    public FileClosure detail() {
      return FileClosure.DUPLICATE;
    }

    @Override
    public HouseholdStates from(HouseholdStates before) {
      require(before.file() != FileState.CLOSED, before.file(), FileState.CLOSED);
      return before.closedAs(survivor);
    }
  }

  /** A step on the poverty register. */
  record OfPoverty(PovertyState to, Set<PovertyState> allowed, @Nullable Enum<?> detail)
      implements Transition {
    @Override
    public Machine machine() {
      return Machine.POVERTY;
    }

    @Override
    public HouseholdStates from(HouseholdStates before) {
      require(allowed.contains(before.poverty()), before.poverty(), to);
      return before.with(to);
    }
  }

  /** A problem where the step does not fit. */
  static void require(boolean fits, Enum<?> from, Enum<?> to) {
    if (!fits) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "From " + from + " there is no step to " + to + ".");
    }
  }
}

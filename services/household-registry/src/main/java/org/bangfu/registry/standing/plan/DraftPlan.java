package org.bangfu.registry.standing.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.HouseholdStates;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.Member;
import org.bangfu.registry.household.code.Labour;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;

/** Drafts a household's plan of a year, with the way that its labour, will and ability suggest. */
@ApplicationScoped
public class DraftPlan {
  private final Households households;
  private final HouseholdPlans plans;
  private final HouseholdNotes notes;

  DraftPlan(Households households, HouseholdPlans plans, HouseholdNotes notes) {
    this.households = households;
    this.plans = plans;
    this.notes = notes;
  }

  /**
   * @throws RuntimeException the problems {@code household-closed}, {@code state-not-fitting},
   *     {@code period-closed}; {@code invalid-request} where another way is chosen without a reason
   */
  @Transactional
  public HouseholdPlan draft(DivisionScope scope, UUID id, NewPlan plan, String actor) {
    Household household = households.toChange(id, scope);
    household.requireOpen();
    ClosedPeriods.requireOpen(household.division(), plan.draftedOn());
    Beginning.require(
        "The household was registered on", household.registeredOn(), plan.draftedOn());
    requireHelped(household.states());
    List<HouseholdPlan> ofYear =
        plans.of(id).stream().filter(other -> other.draft().year() == plan.year()).toList();
    ofYear.stream()
        .filter(other -> other.state().isOfItsYear())
        .findFirst()
        .ifPresent(other -> {
          throw notFitting(
              "The household has a plan of %d, which is %s. Drop it first."
                  .formatted(plan.year(), other.state()));
        });
    List<Labour> labour = labourOf(household);
    if (labour.isEmpty()) {
      throw notFitting("How far its members can work is not recorded: record that first.");
    }
    HelpPath recommended = HelpPath.recommended(labour, plan.willing(), plan.capable());
    if (plan.path() != null && plan.path() != recommended && plan.reason() == null) {
      throw Problems.invalid("/reason", "must say why, where the way is not " + recommended);
    }
    Sealed goals = notes.seal(id, Confidential.PLAN_GOALS, plan.goals());
    if (goals == null) {
      throw notFitting("What was known of the household was erased.");
    }
    PlanDraft draft = new PlanDraft(household, plan, ofYear.size() + 1, recommended, goals);
    PlanStep first =
        new PlanStep(
            draft,
            null,
            PlanState.DRAFT,
            false,
            new TakenStep(plan.draftedOn(), actor, null, plan.reason()),
            notes.seal(id, Confidential.PLAN_REASON, plan.reason()));
    plans.add(draft);
    plans.add(first);
    return new HouseholdPlan(draft, List.of(first));
  }

  private static List<Labour> labourOf(Household household) {
    return household.members().stream()
        .filter(Member::isPresent)
        .map(member -> member.person().labour())
        .filter(Objects::nonNull)
        .toList();
  }

  /** On the register, though it may have exited, or watched. */
  static void requireHelped(HouseholdStates states) {
    PovertyState poverty = states.poverty();
    if ((poverty == PovertyState.NONE || poverty == PovertyState.REMOVED)
        && states.monitoring() != MonitoringState.MONITORED) {
      throw notFitting("The household is neither on the poverty register nor monitored.");
    }
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}

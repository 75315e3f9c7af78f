package org.bangfu.registry.standing.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;

/** Takes a household's plan further, or back by one step where the last one was wrong. */
@ApplicationScoped
public class StepPlan {
  private final Households households;
  private final HouseholdPlans plans;
  private final HouseholdNotes notes;
  private final Event<PlanMoved> moved;

  StepPlan(
      Households households, HouseholdPlans plans, HouseholdNotes notes, Event<PlanMoved> moved) {
    this.households = households;
    this.plans = plans;
    this.notes = notes;
    this.moved = moved;
  }

  /**
   * A step to another state.
   *
   * @throws RuntimeException the problems {@code household-closed}, {@code state-not-fitting},
   *     {@code before-its-beginning}, {@code period-closed}
   */
  @Transactional
  public HouseholdPlan take(
      DivisionScope scope, UUID id, UUID plan, PlanState to, TakenStep taken) {
    Household household = open(scope, id, taken);
    HouseholdPlan before = plans.required(plans.of(id), plan);
    if (!to.from().contains(before.state())) {
      throw notFitting("From " + before.state() + " there is no step to " + to + ".");
    }
    if (to == PlanState.AGREED) {
      DraftPlan.requireHelped(household.states());
    }
    return step(household, before, to, false, taken);
  }

  /**
   * The plan is where it was before its last step; a draft counts for nothing. On the day of the
   * reversal, not on that of the step, it stops counting.
   */
  @Transactional
  public HouseholdPlan reverse(DivisionScope scope, UUID id, UUID plan, TakenStep taken) {
    Household household = open(scope, id, taken);
    List<HouseholdPlan> all = plans.of(id);
    HouseholdPlan before = plans.required(all, plan);
    PlanState to =
        switch (before.state()) {
          case DRAFT -> PlanState.REVERSED;
          case AGREED -> PlanState.DRAFT;
          case RUNNING -> PlanState.AGREED;
          case EVALUATED -> PlanState.RUNNING;
          case DROPPED -> beforeDropped(before, all);
          case REVERSED -> throw notFitting("This plan is reversed already.");
        };
    return step(household, before, to, true, taken);
  }

  private static PlanState beforeDropped(HouseholdPlan dropped, List<HouseholdPlan> all) {
    all.stream()
        .filter(other -> other.draft().year() == dropped.draft().year())
        .filter(other -> other.state().isOfItsYear())
        .findFirst()
        .ifPresent(other -> {
          throw notFitting("There is another plan of the year, which is " + other.state() + ".");
        });
    return Objects.requireNonNull(dropped.last().fromState());
  }

  private Household open(DivisionScope scope, UUID id, TakenStep taken) {
    Household household = households.toChange(id, scope);
    household.requireOpen();
    ClosedPeriods.requireOpen(household.division(), taken.occurredOn());
    return household;
  }

  private HouseholdPlan step(
      Household household, HouseholdPlan before, PlanState to, boolean reversal, TakenStep taken) {
    Beginning.require(
        "The plan is " + before.state() + " since", before.since(), taken.occurredOn());
    PlanDraft draft = before.draft();
    PlanStep step =
        new PlanStep(
            draft,
            before.state(),
            to,
            reversal,
            taken,
            notes.seal(household.id(), Confidential.PLAN_REASON, taken.reason()));
    plans.add(step);
    int agreed = (to.isAgreed() ? 1 : 0) - (before.state().isAgreed() ? 1 : 0);
    if (agreed != 0) {
      moved.fire(
          new PlanMoved(
              household.id(),
              household.version(),
              household.division(),
              draft.id(),
              draft.year(),
              draft.path(),
              agreed,
              taken.occurredOn()));
    }
    return before.after(step);
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}

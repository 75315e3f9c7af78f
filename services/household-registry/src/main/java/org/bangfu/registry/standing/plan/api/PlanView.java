package org.bangfu.registry.standing.plan.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.bangfu.registry.standing.plan.HelpPath;
import org.bangfu.registry.standing.plan.HouseholdPlan;
import org.bangfu.registry.standing.plan.PlanDraft;
import org.bangfu.registry.standing.plan.PlanOutcome;
import org.bangfu.registry.standing.plan.PlanState;
import org.bangfu.registry.standing.plan.PlanStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as a caller reads it. */
@Schema(name = "HouseholdPlan", description = "What is to become of a household in a year (帮扶计划)")
public record PlanView(
    UUID id,
    int year,
    @Schema(description = "of the year's, counted from one") int version,
    PlanState state,
    boolean willing,
    boolean capable,
    @Schema(description = "by labour, will and ability, when it was drafted") HelpPath recommended,
    @Schema(description = "the way that a person confirmed or chose") HelpPath path,
    List<MeasureKind> measures,
    @Schema(description = "absent once it was erased with the household") @Nullable String goals,
    @Nullable PlanOutcome outcome,
    @Schema(description = "its draft first") List<StepView> steps) {

  /** A step of it. */
  @Schema(name = "HouseholdPlanStep")
  public record StepView(
      @Nullable PlanState from,
      PlanState to,
      LocalDate occurredOn,
      @Schema(description = "whether it takes the one before back") boolean reversal,
      @Nullable PlanOutcome outcome,
      @Schema(description = "absent once it was erased with the household") @Nullable String reason,
      String actor,
      Instant recordedAt) {}

  /** In their order; what was erased is absent. */
  public static List<PlanView> of(List<HouseholdPlan> plans, @Nullable SubjectVault vault) {
    return plans.stream().map(plan -> of(plan, vault)).toList();
  }

  static PlanView of(HouseholdPlan plan, @Nullable SubjectVault vault) {
    PlanDraft draft = plan.draft();
    PersonalText goals = vault == null ? null : vault.open(Confidential.PLAN_GOALS, draft.goals());
    return new PlanView(
        draft.id(),
        draft.year(),
        draft.version(),
        plan.state(),
        draft.isWilling(),
        draft.isCapable(),
        draft.recommended(),
        draft.path(),
        draft.measures(),
        goals == null ? null : goals.clearText(),
        plan.outcome(),
        plan.steps().stream().map(step -> of(step, vault)).toList());
  }

  private static StepView of(PlanStep step, @Nullable SubjectVault vault) {
    PersonalText reason =
        vault == null ? null : vault.openNullable(Confidential.PLAN_REASON, step.reason());
    return new StepView(
        step.fromState(),
        step.toState(),
        step.occurredOn(),
        step.isReversal(),
        step.outcome(),
        reason == null ? null : reason.clearText(),
        step.actor(),
        step.recordedAt());
  }
}

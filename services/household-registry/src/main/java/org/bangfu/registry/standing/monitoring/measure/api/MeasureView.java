package org.bangfu.registry.standing.monitoring.measure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.standing.monitoring.measure.Measure;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.bangfu.registry.standing.monitoring.measure.MeasureState;
import org.bangfu.registry.standing.monitoring.measure.MeasureStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure as a caller reads it. */
@Schema(name = "Measure", description = "What is done for a monitored household (帮扶措施)")
public record MeasureView(
    UUID id,
    MeasureKind kind,
    MeasureState state,
    LocalDate plannedOn,
    @Schema(description = "its plan first") List<StepView> steps) {

  /** A step of it. */
  @Schema(name = "MeasureStep")
  public record StepView(
      @Nullable MeasureState from,
      MeasureState to,
      LocalDate occurredOn,
      @Schema(description = "whether it takes the one before it back") boolean reversal,
      @Schema(description = "absent once it was erased with the household") @Nullable String reason,
      String actor,
      Instant recordedAt) {}

  /** In their order; a reason that was erased is absent. */
  public static List<MeasureView> of(List<Measure> measures, @Nullable SubjectVault vault) {
    return measures.stream().map(measure -> of(measure, vault)).toList();
  }

  static MeasureView of(Measure measure, @Nullable SubjectVault vault) {
    return new MeasureView(
        measure.id(),
        measure.kind(),
        measure.state(),
        measure.plannedOn(),
        measure.steps().stream().map(step -> of(step, vault)).toList());
  }

  private static StepView of(MeasureStep step, @Nullable SubjectVault vault) {
    PersonalText reason =
        vault == null ? null : vault.openNullable(Confidential.MEASURE_REASON, step.reason());
    return new StepView(
        step.fromState(),
        step.toState(),
        step.occurredOn(),
        step.isReversal(),
        reason == null ? null : reason.clearText(),
        step.actor(),
        step.recordedAt());
  }
}

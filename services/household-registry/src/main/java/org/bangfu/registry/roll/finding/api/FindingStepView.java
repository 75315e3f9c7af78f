package org.bangfu.registry.roll.finding.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.roll.finding.FindingState;
import org.bangfu.registry.roll.finding.FindingStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a finding, as a caller reads it. */
@Schema(name = "FindingStep")
public record FindingStepView(
    UUID id,
    UUID findingId,
    @Schema(description = "absent where it was found first") @Nullable FindingState from,
    FindingState to,
    @Schema(description = "the run that moved it; absent where somebody did") @Nullable UUID runId,
    @Nullable DivisionCode assignedTo,
    @Nullable LocalDate waivedUntil,
    @Schema(description = "absent once the household was erased") @Nullable String reason,
    LocalDate occurredOn,
    Instant recordedAt,
    String actor) {

  /** Opens the reasons of all of them at once. */
  public static List<FindingStepView> of(List<FindingStep> steps, HouseholdNotes notes) {
    Map<UUID, PersonalText> texts = notes.of(steps, Confidential.FINDING_REASON);
    return steps.stream().map(step -> of(step, texts.get(step.id()))).toList();
  }

  private static FindingStepView of(FindingStep step, @Nullable PersonalText reason) {
    return new FindingStepView(
        step.id(),
        step.findingId(),
        step.fromState(),
        step.toState(),
        step.runId(),
        step.assignedTo(),
        step.waivedUntil(),
        reason == null ? null : reason.clearText(),
        step.occurredOn(),
        step.recordedAt(),
        step.actor());
  }
}

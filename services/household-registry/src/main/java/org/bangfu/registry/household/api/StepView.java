package org.bangfu.registry.household.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as a caller reads it. */
@Schema(name = "HouseholdStep", description = "A step in one of a household's three states")
public record StepView(
    UUID id,
    Machine state,
    @Nullable String from,
    String to,
    @Schema(
            description =
                "the class of monitoring, where the step is into it or changes it; NATURAL or ASSISTED where"
                    + " it is out of it; OVERRIDDEN for an exit that was not proved; on what a removal from the"
                    + " register stands; of the last two also for the reversal; DUPLICATE for a file"
                    + " that was closed because the household is there twice")
        @Nullable String detail,
    LocalDate occurredOn,
    String actor,
    @Nullable String reason,
    Instant recordedAt,
    StepOrigin origin,
    @Schema(description = "the step that this one takes back; absent for any other")
        @Nullable UUID reverses,
    @Schema(
            description =
                "whether the county answers for it, because it was not proved; of a reversal, whether"
                    + " it did for what is taken back")
        boolean overridden) {

  /** The steps in their order; a reason that was erased is null. */
  public static List<StepView> of(List<HouseholdStep> steps, HouseholdNotes notes) {
    Map<UUID, PersonalText> clear = notes.of(steps, Confidential.STEP_REASON);
    return steps.stream().map(s -> of(s, clear.get(s.id()))).toList();
  }

  private static StepView of(HouseholdStep s, @Nullable PersonalText reason) {
    return new StepView(
        s.id(),
        s.machine(),
        s.fromState(),
        s.toState(),
        s.detail(),
        s.occurredOn(),
        s.actor(),
        reason == null ? null : reason.clearText(),
        s.recordedAt(),
        s.origin(),
        s.reverses(),
        s.isOverridden());
  }
}

package org.bangfu.registry.standing.tag.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.standing.tag.Tag;
import org.bangfu.registry.standing.tag.TagState;
import org.bangfu.registry.standing.tag.TagStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag as a caller reads it. */
@Schema(name = "Tag", description = "A tag of a household or of a member (标签)")
public record TagView(
    UUID id,
    @Schema(description = "the code of its kind") String kind,
    @Schema(description = "who has it; absent where the household has it as a whole")
        @Nullable UUID memberId,
    TagState state,
    LocalDate setOn,
    @Schema(description = "the first day on which it is no longer there")
        @Nullable LocalDate endedOn,
    @Schema(description = "that it was set first") List<StepView> steps) {

  /** A step of it. */
  @Schema(name = "TagStep")
  public record StepView(
      @Schema(description = "absent where it was set") @Nullable TagState from,
      TagState to,
      LocalDate occurredOn,
      @Schema(description = "whether it takes the one before it back") boolean reversal,
      @Schema(description = "absent once it was erased with whom it was about")
          @Nullable String reason,
      String actor,
      Instant recordedAt) {}

  /** In their order; a reason that was erased is absent. */
  public static List<TagView> of(List<Tag> tags, HouseholdNotes notes) {
    List<TagStep> steps = tags.stream().flatMap(tag -> tag.steps().stream()).toList();
    Map<UUID, PersonalText> reasons = notes.of(steps, Confidential.TAG_REASON);
    return tags.stream().map(tag -> of(tag, reasons)).toList();
  }

  private static TagView of(Tag tag, Map<UUID, PersonalText> reasons) {
    return new TagView(
        tag.id(),
        tag.kind(),
        tag.memberId(),
        tag.state(),
        tag.setOn(),
        tag.endedOn(),
        tag.steps().stream().map(step -> of(step, reasons.get(step.id()))).toList());
  }

  private static StepView of(TagStep step, @Nullable PersonalText reason) {
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

package org.bangfu.registry.roll.merge.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is decided of a pair. */
@SelfConsistent
@Schema(name = "DuplicateDecisionRequest")
public record DuplicateDecisionRequest(
    @NotNull @Schema(description = "SAME is for an account of the county") Decision decision,
    @Schema(description = "the one of them that stays, where they are the same")
        @Nullable UUID survivor,
    @Schema(description = "where they are the same, the day of the merge; today if absent")
        @DayOfRecord
        @Nullable LocalDate occurredOn,
    @NotBlank
        @Size(max = 500)
        @Schema(description = "why; kept sealed", examples = "同一户两次录入，户主证件号码录错一位")
        String reason)
    implements Consistent {

  /** Whether they are one. */
  @Schema(name = "DuplicateVerdict")
  public enum Decision {
    SAME,
    DIFFERENT
  }

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        decision == Decision.SAME && survivor == null,
        "survivor",
        "must say which of the two stays, where they are the same");
    broken.when(
        decision == Decision.DIFFERENT && survivor != null,
        "survivor",
        "must be absent, where they differ");
    broken.when(
        decision == Decision.DIFFERENT && occurredOn != null,
        "occurredOn",
        "must be absent, where they differ");
  }

  Step by(String actor) {
    return new Step(
        BusinessDays.orToday(occurredOn), actor, new PersonalText(reason.strip()), StepOrigin.LIVE);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "DuplicateDecisionRequest[" + decision + "]";
  }
}

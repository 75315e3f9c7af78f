package org.bangfu.needs.help.pair.api;

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
import org.bangfu.needs.help.pair.PairDecision.Why;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is decided of a pair. */
@SelfConsistent
@Schema(
    name = "HelperPairDecisionRequest",
    examples = "{\"decision\":\"DIFFERENT\",\"reason\":\"电话核实为父子二人\"}")
public record PairDecisionRequest(
    @NotNull @Schema(description = "SAME is for an account of the county") Decision decision,
    @Schema(description = "the one of them that stays, where they are the same")
        @Nullable UUID survivor,
    @Schema(description = "where they are the same, the day of the merge; today if absent")
        @DayOfRecord
        @Nullable LocalDate occurredOn,
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed", examples = "电话核实为父子二人")
        String reason)
    implements Consistent {

  /** Whether they are one. */
  @Schema(name = "HelperPairVerdict")
  public enum Decision {
    SAME,
    DIFFERENT
  }

  @Override
  public void check(BrokenRules broken) {
    broken
        .when(
            decision == Decision.SAME && survivor == null,
            "survivor",
            "must say which of the two stays, where they are the same")
        .when(
            decision == Decision.DIFFERENT && survivor != null,
            "survivor",
            "must be absent, where they differ")
        .when(
            decision == Decision.DIFFERENT && occurredOn != null,
            "occurredOn",
            "must be absent, where they differ");
  }

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  Why by(String actor) {
    return new Why(actor, new PersonalText(reason.strip()));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "PairDecisionRequest[" + decision + "]";
  }
}

package org.bangfu.registry.standing.tag.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.tag.NewTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag that is set. */
@Schema(
    name = "SetTagRequest",
    examples =
        """
        {"kind":"KEY_HOUSEHOLD","occurredOn":"2020-03-02","reason":"因病致贫风险高"}\
        """)
public record SetTagRequest(
    @Schema(description = "the code of its kind") @NotBlank @Size(max = 60) String kind,
    @Schema(description = "who has it; absent where the household has it as a whole")
        @Nullable UUID memberId,
    @Schema(description = "the day from which it is there; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the tag") @Nullable @Size(max = 500)
        String reason) {

  NewTag on(UUID household) {
    return new NewTag(household, memberId, kind, PersonalText.ofNullable(reason));
  }

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "SetTagRequest[" + kind + ", " + occurredOn + "]";
  }
}

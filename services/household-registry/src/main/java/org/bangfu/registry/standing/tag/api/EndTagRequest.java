package org.bangfu.registry.standing.tag.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.tag.StepTag.Taken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag ends. */
@Schema(name = "EndTagRequest")
public record EndTagRequest(
    @Schema(description = "the first day on which it is no longer there; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the tag", examples = "病愈复工")
        @Nullable
        @Size(max = 500)
        String reason) {

  Taken by(String actor) {
    return new Taken(BusinessDays.orToday(occurredOn), PersonalText.ofNullable(reason), actor);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "EndTagRequest[" + occurredOn + "]";
  }
}

package org.bangfu.registry.manager.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.manager.Paper;
import org.bangfu.registry.manager.Taken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcome of the review. */
@Schema(name = "AdmitManagerRequest")
public record AdmitManagerRequest(
    @Schema(description = "the day of the admission; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "what the review has seen; no copy is kept") @Nullable @Size(max = 5)
        List<@NotNull Paper> papers) {

  Taken by(String actor) {
    return new Taken(
        BusinessDays.orToday(occurredOn), actor, null, papers == null ? List.of() : papers);
  }
}

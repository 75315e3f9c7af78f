package org.bangfu.needs.money.campaign.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.moderation.OpenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a tranche. */
@Schema(example = "{\"report\": \"产业路一期三公里已铺完，验收合格。\", \"occurredOn\": \"2020-06-30\"}")
public record ReportUseRequest(
    @NotBlank
        @Size(max = 2000)
        @OpenText
        @Schema(
            description = "for everybody to read: it names nobody, and holds no phone or ID number")
        String report,
    @DayOfRecord @Nullable LocalDate occurredOn) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }
}

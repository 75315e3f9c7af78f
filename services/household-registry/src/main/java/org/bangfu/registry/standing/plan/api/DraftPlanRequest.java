package org.bangfu.registry.standing.plan.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.bangfu.registry.standing.plan.HelpPath;
import org.bangfu.registry.standing.plan.NewPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to become of a household in a year. */
@Schema(name = "DraftPlanRequest")
public record DraftPlanRequest(
    @NotNull @Min(2014) @Max(2100) @Schema(examples = "2020") Integer year,
    @Schema(description = "whether those who can work want to (有意愿)") @NotNull Boolean willing,
    @Schema(description = "whether they know how to (有能力)") @NotNull Boolean capable,
    @Schema(description = "the way that a person chose; what is recommended if absent")
        @Nullable HelpPath path,
    @Schema(description = "kept sealed", examples = "年底前养鸡两百只，户年收入增加一万元")
        @NotBlank
        @Size(max = 1000)
        String goals,
    @Schema(description = "by what") @NotEmpty @Size(max = 14) List<@NotNull MeasureKind> measures,
    @Schema(description = "the day of the draft; today if absent") @Nullable @DayOfRecord
        LocalDate draftedOn,
    @Schema(
            description = "required where the way is not the recommended one; kept sealed",
            examples = "户主照料病人，暂不能外出")
        @Nullable
        @Size(min = 1, max = 500)
        String reason) {

  NewPlan plan() {
    return new NewPlan(
        year,
        willing,
        capable,
        path,
        new PersonalText(goals.strip()),
        measures,
        BusinessDays.orToday(draftedOn),
        reason == null || reason.isBlank() ? null : new PersonalText(reason.strip()));
  }

  /** Repeats nothing that is said of people, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "DraftPlanRequest[" + year + "]";
  }
}

package org.bangfu.registry.standing.village.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.standing.village.VillageState;
import org.bangfu.registry.standing.village.WantedStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A village comes onto the list of poor ones, again too, or is taken off it. */
@SelfConsistent
@Schema(
    name = "VillageStepRequest",
    examples =
        """
        {"to":"DELISTED","occurredOn":"2018-12-29","basis":"洞政函〔2018〕号","population":1830}\
        """)
public record VillageStepRequest(
    @NotNull
        @Schema(
            description = "POOR 识别为贫困村, also again after a delisting, or DELISTED 出列",
            examples = "DELISTED")
        VillageState to,
    @DayOfRecord @Schema(description = "today if absent", examples = "2018-12-29")
        @Nullable LocalDate occurredOn,
    @NotBlank
        @Size(max = 200)
        @Schema(description = "the paper that says so, and its number", examples = "洞政函〔2018〕号")
        String basis,
    @Min(1)
        @Max(1_000_000)
        @Schema(
            description =
                "of a delisting: people of the village's rural register, by that paper; the poor"
                    + " among them are counted here")
        @Nullable Integer population,
    @Schema(
            description =
                "HISTORY where it was decided before and is written down afterwards: before the"
                    + " first household of the village was registered nothing has to be proved; LIVE"
                    + " if absent")
        @Nullable StepOrigin origin,
    @Schema(
            description =
                "whether the county answers for a delisting that is not proved; false if absent")
        @Nullable Boolean override,
    @Size(max = 500)
        @Schema(
            description =
                "why it does, required for an override; or why a village that was delisted is poor"
                    + " again (返贫村), required there; personal data have no place here",
            examples = "国家贫困县退出专项评估已核实")
        @Nullable String reason)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    boolean delists = to == VillageState.DELISTED;
    broken
        .when(to == VillageState.NONE, "to", "must be POOR or DELISTED")
        .when(!delists && population != null, "population", "is for a delisting alone")
        .when(!delists && isOverridden(), "override", "is for a delisting alone")
        .when(
            isOverridden() && (reason == null || reason.isBlank()),
            "reason",
            "is required for an override")
        .when(delists && !isOverridden() && reason != null, "reason", "is for an override alone")
        .when(!delists && reason != null && reason.isBlank(), "reason", "must say why");
  }

  private boolean isOverridden() {
    return Boolean.TRUE.equals(override);
  }

  WantedStep of(DivisionCode village) {
    return new WantedStep(
        village,
        to,
        BusinessDays.orToday(occurredOn),
        Objects.requireNonNullElse(origin, StepOrigin.LIVE),
        basis.strip(),
        population,
        isOverridden(),
        reason == null ? null : reason.strip());
  }
}

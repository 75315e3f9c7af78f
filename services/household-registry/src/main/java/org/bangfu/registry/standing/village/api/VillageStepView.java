package org.bangfu.registry.standing.village.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.standing.village.VillageState;
import org.bangfu.registry.standing.village.VillageStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a village as a caller reads it. */
@Schema(name = "VillageStep")
public record VillageStepView(
    UUID id,
    VillageState from,
    VillageState to,
    LocalDate occurredOn,
    StepOrigin origin,
    @Nullable String basis,
    @Nullable String reason,
    @Schema(description = "people of the rural register, by the paper of a delisting")
        @Nullable Integer population,
    @Schema(description = "people who were on the poverty register on that day")
        @Nullable Integer poor,
    @Schema(description = "percent of poor people, where both are known 贫困发生率")
        @Nullable BigDecimal rate,
    @Schema(description = "percent, under which the rate had to be") @Nullable BigDecimal bound,
    @Schema(
            description =
                "whether the county answers for the delisting; of a reversal, whether it did")
        boolean overridden,
    @Schema(description = "the step that is taken back") @Nullable UUID reverses,
    Instant recordedAt,
    String actor) {

  static VillageStepView of(VillageStep step) {
    return new VillageStepView(
        step.id(),
        step.fromState(),
        step.toState(),
        step.occurredOn(),
        step.origin(),
        step.basis(),
        step.reason(),
        step.population(),
        step.poor(),
        rate(step.poor(), step.population()),
        step.bound(),
        step.isOverridden(),
        step.reverses(),
        step.recordedAt(),
        step.actor());
  }

  private static @Nullable BigDecimal rate(@Nullable Integer poor, @Nullable Integer population) {
    return poor == null || population == null
        ? null
        : BigDecimal.valueOf(100L * poor)
            .divide(BigDecimal.valueOf(population), 2, RoundingMode.HALF_UP);
  }
}

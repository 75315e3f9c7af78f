package org.bangfu.registry.household.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.RiskRemoval;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of a household's monitoring. */
@SelfConsistent
@Schema(name = "RiskRemovalRequest")
public record RiskRemovalRequest(
    @Schema(
            description =
                "whether the risk went by itself (自然消除) or by measures (措施帮扶消除); may be absent"
                    + " where origin is HISTORY and nobody knows",
            examples = "ASSISTED")
        @Nullable RiskRemoval removal,
    @Schema(description = "the day of the removal; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the steps; required for an override")
        @Nullable
        @Size(max = 500)
        String reason,
    @Schema(
            description =
                "HISTORY where the removal was decided before and is written down afterwards: it may"
                    + " then lie before the registration, and then nothing has to be proved; LIVE"
                    + " if absent")
        @Nullable StepOrigin origin,
    @Schema(
            description =
                "whether a county officer answers for a removal that is not proved; false if absent")
        @Nullable Boolean override)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        removal == null && origin != StepOrigin.HISTORY,
        "removal",
        "must say how the risk went, unless origin is HISTORY");
  }

  boolean answeredFor() {
    return Boolean.TRUE.equals(override);
  }

  /** The step that is asked for. */
  public Step by(String actor) {
    return new StepRequest(occurredOn, reason, origin).by(actor);
  }
}

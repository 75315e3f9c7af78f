package org.bangfu.registry.standing.plan.api;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.standing.plan.MissingPlan;
import org.bangfu.registry.standing.plan.PlanState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the list of work. */
@Schema(name = "MissingPlan")
public record MissingPlanView(
    @Schema(description = "the household's") UUID id,
    @Schema(description = "the household's") String number,
    DivisionCode division,
    PovertyState povertyState,
    MonitoringState monitoringState,
    @Schema(description = "DRAFT where one waits for the household's yes; absent without one")
        @Nullable PlanState state) {

  static MissingPlanView of(MissingPlan missing) {
    return new MissingPlanView(
        missing.id(),
        missing.number(),
        missing.division(),
        missing.poverty(),
        missing.monitoring(),
        missing.state());
  }
}

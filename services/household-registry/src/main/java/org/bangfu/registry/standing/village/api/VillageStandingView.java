package org.bangfu.registry.standing.village.api;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.division.Division;
import org.bangfu.registry.standing.village.VillageState;
import org.bangfu.registry.standing.village.VillageStep;
import org.bangfu.registry.step.ReversibleSteps;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a village stands on a day, with all that was recorded of it. */
@Schema(name = "VillageStanding")
public record VillageStandingView(
    DivisionCode village,
    String name,
    VillageState state,
    @Schema(description = "since when; absent where no step counts") @Nullable LocalDate since,
    @Schema(description = "in the order in which they were recorded") List<VillageStepView> steps) {

  static VillageStandingView of(
      Division village, ReversibleSteps<VillageStep> history, LocalDate day) {
    VillageStep counts = history.on(day);
    return new VillageStandingView(
        village.code(),
        village.name(),
        counts == null ? VillageState.NONE : counts.toState(),
        counts == null ? null : counts.occurredOn(),
        history.recorded().stream().map(VillageStepView::of).toList());
  }
}

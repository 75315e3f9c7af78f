package org.bangfu.registry.standing.supervision.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.standing.supervision.SupervisedKind;
import org.bangfu.registry.standing.supervision.SupervisionState;
import org.bangfu.registry.standing.supervision.SupervisionStep;
import org.bangfu.registry.step.ReversibleSteps;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supervision as a caller reads it, with all that was recorded of it. */
@Schema(name = "Supervision", description = "A village or site that is, or was, supervised 挂牌督战")
public record SupervisionView(
    UUID id,
    SupervisedKind kind,
    @Schema(description = "the village, or the township in which the site lies")
        DivisionCode division,
    @Schema(description = "the name of the site; absent for a village") @Nullable String site,
    @Schema(description = "after all that is recorded; OFF too where its beginning was taken back")
        SupervisionState state,
    @Schema(description = "the first day") LocalDate since,
    @Schema(description = "the day from which it is over; absent while it is on")
        @Nullable LocalDate until,
    @Schema(description = "yuan that are to be spent because of it") @Nullable Money budget,
    @Schema(description = "yuan that were spent, where it is over") @Nullable Money spent,
    @Nullable String plan,
    @Schema(description = "in the order in which they were recorded")
        List<SupervisionStepView> steps) {

  /**
   * @param steps of one supervision; its beginning is the first
   */
  static SupervisionView of(List<SupervisionStep> steps) {
    SupervisionStep first = steps.getFirst();
    SupervisionStep last = new ReversibleSteps<>("supervision", steps).last();
    SupervisionStep end = last == null || last.toState() == SupervisionState.ON ? null : last;
    return new SupervisionView(
        first.id(),
        first.of().kind(),
        first.division(),
        first.of().site(),
        last == null ? SupervisionState.OFF : last.toState(),
        first.occurredOn(),
        end == null ? null : end.occurredOn(),
        first.budget(),
        end == null ? null : end.spent(),
        first.plan(),
        steps.stream().map(SupervisionStepView::of).toList());
  }
}

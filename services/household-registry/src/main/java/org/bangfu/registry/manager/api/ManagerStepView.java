package org.bangfu.registry.manager.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.ManagerMove;
import org.bangfu.registry.manager.ManagerState;
import org.bangfu.registry.manager.ManagerStep;
import org.bangfu.registry.manager.Paper;
import org.bangfu.registry.manager.Post;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of an information manager as a caller reads it. */
@Schema(name = "ManagerStep", description = "A step of an information manager (审核、暂停、恢复、离任、调整)")
public record ManagerStepView(
    UUID id,
    ManagerMove move,
    ManagerState from,
    ManagerState to,
    LocalDate occurredOn,
    @Schema(description = "where the manager worked before it") UUID stationBefore,
    @Schema(description = "what the manager was responsible for before it")
        List<DivisionCode> divisionsBefore,
    @Schema(description = "what the review had seen") List<Paper> papers,
    @Nullable String reason,
    String actor,
    Instant recordedAt,
    @Schema(description = "the step that this one takes back; absent for any other")
        @Nullable UUID reverses) {

  static ManagerStepView of(InformationManager m, ManagerStep step, Confidential confidential) {
    PersonalText reason = m.reason(step, confidential);
    Post before = step.postBefore();
    return new ManagerStepView(
        step.id(),
        step.move(),
        step.fromState(),
        step.toState(),
        step.occurredOn(),
        before.stationId(),
        before.divisions(),
        step.papers(),
        reason == null ? null : reason.clearText(),
        step.actor(),
        step.recordedAt(),
        step.reverses());
  }
}

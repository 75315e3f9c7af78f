package org.bangfu.registry.standing.supervision.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.supervision.SupervisedKind;
import org.bangfu.registry.standing.supervision.SupervisionState;

/**
 * {@code org.bangfu.village.supervision-changed.v1}.
 *
 * @param division the village, or the township in which the site lies
 * @param reversal whether a step was taken back that was wrong
 */
record SupervisionChangedV1(
    UUID supervisionId,
    DivisionCode division,
    SupervisedKind kind,
    SupervisionState from,
    SupervisionState to,
    boolean reversal,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.village.supervision-changed.v1";
}

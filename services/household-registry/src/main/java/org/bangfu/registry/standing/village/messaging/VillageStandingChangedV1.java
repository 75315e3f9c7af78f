package org.bangfu.registry.standing.village.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.village.VillageState;

/**
 * {@code org.bangfu.village.standing-changed.v1}.
 *
 * @param reversal whether a step was taken back that was wrong
 * @param overridden whether it is a delisting for which the county answers, or takes one back
 */
record VillageStandingChangedV1(
    UUID stepId,
    DivisionCode division,
    VillageState from,
    VillageState to,
    boolean reversal,
    boolean overridden,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.village.standing-changed.v1";
}

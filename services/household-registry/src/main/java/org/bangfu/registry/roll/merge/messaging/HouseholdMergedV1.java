package org.bangfu.registry.roll.merge.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;

/**
 * {@code org.bangfu.household.merged.v1}, and {@code .merge-undone.v1}: they say the same.
 *
 * @param gone whose file is closed since, or open again
 * @param division its village
 */
record HouseholdMergedV1(UUID survivor, UUID gone, DivisionCode division, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.household.merged.v1";
  static final String UNDONE = "org.bangfu.household.merge-undone.v1";
}

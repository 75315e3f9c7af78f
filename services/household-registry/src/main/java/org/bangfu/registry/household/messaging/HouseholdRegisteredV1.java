package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.household.registered.v1}.
 *
 * @param identifiedOn when it came onto the poverty register; null if it did not or nobody knows
 * @param povertySince since when it stands there as it does; null if it does not
 */
public record HouseholdRegisteredV1(
    UUID householdId,
    DivisionCode division,
    int members,
    PovertyState povertyState,
    @Nullable LocalDate identifiedOn,
    @Nullable LocalDate povertySince,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.registered.v1";
}

package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * A household came into the registry.
 *
 * @param identifiedOn when it came onto the poverty register; null if it did not or nobody knows
 * @param povertySince since when it stands there as it does; null if it does not
 */
public record HouseholdRegistered(
    UUID householdId,
    long version,
    DivisionCode division,
    int members,
    PovertyState povertyState,
    @Nullable LocalDate identifiedOn,
    @Nullable LocalDate povertySince,
    LocalDate occurredOn) {}

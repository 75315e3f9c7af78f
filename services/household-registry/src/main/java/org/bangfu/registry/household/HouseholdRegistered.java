package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * A household came into the registry.
 *
 * @param identifiedOn when it came onto the poverty register; null if it did not, nobody knows, or
 *     it did so as part of another one
 * @param povertySince since when it stands there as it does; null if it does not
 * @param splitFrom the household that its people left for it; null if they left none
 */
public record HouseholdRegistered(
    UUID householdId,
    long version,
    DivisionCode division,
    int members,
    PovertyState povertyState,
    @Nullable LocalDate identifiedOn,
    @Nullable LocalDate povertySince,
    @Nullable UUID splitFrom,
    LocalDate occurredOn) {}

package org.bangfu.consumption.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household as the registry told of it.
 *
 * @param version the registry's version of it
 * @param closedOn the day from which its file is closed; null while it is open
 * @param mergedInto the household that this one is, where it was there twice; null for any other
 */
public record HouseholdCopy(
    UUID id,
    DivisionCode division,
    long version,
    @Nullable LocalDate closedOn,
    @Nullable UUID mergedInto) {}

package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.PovertyState;

/** A household came into the registry. */
public record HouseholdRegistered(
    UUID householdId,
    long version,
    DivisionCode division,
    int members,
    PovertyState povertyState,
    LocalDate occurredOn) {}

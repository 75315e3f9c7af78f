package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** The last member of a closed household was erased: nothing personal of it is to be kept. */
public record HouseholdErased(
    UUID householdId, long version, DivisionCode division, LocalDate occurredOn) {}

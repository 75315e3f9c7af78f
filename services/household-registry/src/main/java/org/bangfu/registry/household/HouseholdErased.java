package org.bangfu.registry.household;

import java.util.UUID;

/** The last member of a closed household was erased: nothing personal of it is to be kept. */
public record HouseholdErased(UUID householdId) {}

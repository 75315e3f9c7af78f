package org.bangfu.needs.household;

import java.util.UUID;

/** Nothing personal of a household is to be kept; its own key is destroyed already. */
public record HouseholdErased(UUID householdId) {}

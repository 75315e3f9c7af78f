package org.bangfu.needs.known.household;

import java.time.LocalDate;
import java.util.UUID;

/** The registry has erased a household; fired in the transaction that takes the news. */
public record HouseholdErased(UUID householdId, LocalDate occurredOn) {}

package org.bangfu.registry.household;

import java.time.LocalDate;
import org.bangfu.registry.household.code.RiskRemoval;
import org.jspecify.annotations.Nullable;

/**
 * The monitoring of a household is about to end. Whoever observes it says no by a problem.
 *
 * @param on the day of the removal
 * @param how null where the caller did not say
 */
public record RiskRemovalProposed(Household household, LocalDate on, @Nullable RiskRemoval how) {}

package org.bangfu.registry.household;

import java.time.LocalDate;

/**
 * A household is about to leave the poverty register. Whoever observes it says no by a problem.
 *
 * @param on the day of the exit
 */
public record ExitProposed(Household household, LocalDate on) {}

package org.bangfu.registry.standing.guarantee;

import java.time.LocalDate;

/**
 * Days on which a household's file was closed, and nothing of it counted.
 *
 * @param from the day of the closing
 * @param until the day from which it was open again
 */
record ClosedSpan(LocalDate from, LocalDate until) {}

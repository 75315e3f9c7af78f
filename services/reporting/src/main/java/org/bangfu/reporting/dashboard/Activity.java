package org.bangfu.reporting.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what there is anything to show.
 *
 * @param firstMonth the first day of the first month that has anything; null if there is nothing
 * @param lastMonth the same of the last one
 * @param drives the drives that aid was recorded for, those with most engagements first
 */
public record Activity(
    @Nullable LocalDate firstMonth, @Nullable LocalDate lastMonth, List<String> drives) {}

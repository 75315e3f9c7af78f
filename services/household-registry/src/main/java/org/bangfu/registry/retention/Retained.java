package org.bangfu.registry.retention;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A category and what is due of it.
 *
 * @param dueBefore what is older than this day is due
 * @param due how many were due before anything was done
 * @param done with how many it was done; null where nothing was to be done
 */
public record Retained(
    RetentionCategory category,
    Period period,
    LocalDate dueBefore,
    long due,
    @Nullable Long done) {}

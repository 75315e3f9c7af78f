package org.bangfu.registry.standing.guarantee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day on another verdict counts of an item than did.
 *
 * @param from null where none counted
 * @param to null where none counts any more
 */
public record VerdictMoved(
    GuaranteeItem item, LocalDate on, @Nullable Verdict from, @Nullable Verdict to) {}

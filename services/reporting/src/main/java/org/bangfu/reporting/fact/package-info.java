/**
 * Facts and their sums: what each event counts, kept once per event, and added up for all six
 * levels by day and by month in the same transaction.
 */
@NullMarked
package org.bangfu.reporting.fact;

import org.jspecify.annotations.NullMarked;

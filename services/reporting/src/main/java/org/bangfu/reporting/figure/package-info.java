/**
 * Figures: an indicator's value for a division as of a day or in a period, its series, its share of
 * an ancestor, and the ranking of the divisions inside.
 */
@NullMarked
package org.bangfu.reporting.figure;

import org.jspecify.annotations.NullMarked;

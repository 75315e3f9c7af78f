/**
 * The catalogue of indicators: what each counts, in what unit, whether it is a stock, a flow or a
 * rate, and by what it can be narrowed.
 */
@NullMarked
package org.bangfu.reporting.indicator;

import org.jspecify.annotations.NullMarked;

/**
 * Makes the figures again beside those that are read, from the topics or from the facts, compares,
 * and swaps.
 */
@NullMarked
package org.bangfu.reporting.rebuild;

import org.jspecify.annotations.NullMarked;

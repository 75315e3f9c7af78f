/** Periods that a county closes, so that their figures stand. */
@NullMarked
package org.bangfu.registry.period;

import org.jspecify.annotations.NullMarked;

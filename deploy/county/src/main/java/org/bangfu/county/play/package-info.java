/** Loads a county through the public APIs in the order in which it happened. */
@NullMarked
package org.bangfu.county.play;

import org.jspecify.annotations.NullMarked;

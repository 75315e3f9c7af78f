/** How often somebody may ask, counted for all instances of a service together. */
@NullMarked
package org.bangfu.kit.guard.quota;

import org.jspecify.annotations.NullMarked;

/** Households that are there twice become one, and can be two again for a day. */
@NullMarked
package org.bangfu.registry.roll.merge;

import org.jspecify.annotations.NullMarked;

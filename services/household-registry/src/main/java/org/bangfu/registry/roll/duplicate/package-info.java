/** Households that may be there twice, and what offices say of them. */
@NullMarked
package org.bangfu.registry.roll.duplicate;

import org.jspecify.annotations.NullMarked;

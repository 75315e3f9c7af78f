/** Households that should never have been on the poverty register (误登清退). */
@NullMarked
package org.bangfu.registry.standing.removal;

import org.jspecify.annotations.NullMarked;

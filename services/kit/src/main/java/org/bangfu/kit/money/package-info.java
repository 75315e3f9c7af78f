/** Amounts of yuan with two decimals, never floating point. */
@NullMarked
package org.bangfu.kit.money;

import org.jspecify.annotations.NullMarked;

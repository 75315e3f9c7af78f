/** Amounts of yuan with two decimals, never floating point. */
@NullMarked
package org.bangfu.kit.value.money;

import org.jspecify.annotations.NullMarked;

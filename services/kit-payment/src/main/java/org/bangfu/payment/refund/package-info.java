/** Money that goes back to whoever paid it. */
@NullMarked
package org.bangfu.payment.refund;

import org.jspecify.annotations.NullMarked;

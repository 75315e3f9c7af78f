/** Paper receipts: entered by one account, confirmed by another. */
@NullMarked
package org.bangfu.payment.receipt;

import org.jspecify.annotations.NullMarked;

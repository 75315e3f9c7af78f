/** Receipts over HTTP. */
@NullMarked
package org.bangfu.payment.receipt.api;

import org.jspecify.annotations.NullMarked;

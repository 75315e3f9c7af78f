/** One record for the money of a donation, a contribution and an order, and what becomes of it. */
@NullMarked
package org.bangfu.payment.payment;

import org.jspecify.annotations.NullMarked;

/** Payments for every service that takes money: pledged, proved, counted once, given back. */
@NullMarked
package org.bangfu.payment;

import org.jspecify.annotations.NullMarked;

/** Payments over HTTP. */
@NullMarked
package org.bangfu.payment.payment.api;

import org.jspecify.annotations.NullMarked;

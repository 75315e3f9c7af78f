package org.bangfu.consumption.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an order's payment.
 *
 * @param receipt the office's, with which another account proves it
 * @param provider that takes the money online; null for the usual one
 * @param reference the payment's name there; null where we make one
 */
public record PaymentTold(
    LocalDate day,
    @Nullable String receipt,
    @Nullable String provider,
    @Nullable String reference) {}

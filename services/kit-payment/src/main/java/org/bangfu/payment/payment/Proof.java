package org.bangfu.payment.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a payment was made.
 *
 * @param paidOn null for the day for which it was entered
 * @param transactionId the provider's own name for it; null where it is not told
 */
public record Proof(UUID paymentId, @Nullable LocalDate paidOn, @Nullable String transactionId) {}

package org.bangfu.payment.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.money.Money;

/**
 * The provider has said that money does not go back; told in the transaction in which that is
 * recorded. Who asked for it may ask again.
 *
 * @param refundId as whoever asked for it named it
 */
public record PaymentRefundFailed(Payment payment, UUID refundId, Money part, LocalDate day) {}

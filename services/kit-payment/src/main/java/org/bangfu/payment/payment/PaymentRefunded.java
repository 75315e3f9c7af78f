package org.bangfu.payment.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.money.Money;

/**
 * Money has gone back; told in the transaction in which it is recorded.
 *
 * @param refundId as whoever asked for it named it
 * @param part what went back now
 * @param day on which it went back
 */
public record PaymentRefunded(
    Payment payment, UUID refundId, Money part, LocalDate day, String actor) {}

package org.bangfu.payment.payment;

import java.time.LocalDate;
import org.bangfu.kit.money.Money;

/**
 * Money has gone back; told in the transaction in which it is recorded.
 *
 * @param part what went back now
 */
public record PaymentRefunded(Payment payment, Money part, LocalDate day, String actor) {}

package org.bangfu.payment.refund;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.money.Money;

/**
 * That a part of a payment is to go back.
 *
 * @param id by which whoever asks knows it again, when it is told that the money has gone back
 * @param day on which the office gives it back; of a provider's refund the day that it tells
 */
public record Refunding(UUID id, UUID paymentId, Money amount, LocalDate day, String actor) {}

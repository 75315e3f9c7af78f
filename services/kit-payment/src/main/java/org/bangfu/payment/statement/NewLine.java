package org.bangfu.payment.statement;

import java.time.LocalDate;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line as the provider tells it.
 *
 * @param reference our name for the payment with the provider (商户订单号)
 * @param transactionId the provider's own name for it
 */
public record NewLine(
    String reference,
    @Nullable String transactionId,
    Money amount,
    Direction direction,
    LocalDate paidOn) {}

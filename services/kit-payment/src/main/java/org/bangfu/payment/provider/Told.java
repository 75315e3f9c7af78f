package org.bangfu.payment.provider;

import java.time.Instant;
import java.time.LocalDate;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has told, signed.
 *
 * @param id the provider's own name for this telling, by which a repeat is known
 * @param reference our name for the payment
 * @param transactionId the provider's name for it
 * @param refundReference our name for the refund, for what went back
 * @param signedAt when the provider says that it signed it, or told it
 * @param day in Asia/Shanghai on which it happened
 */
public record Told(
    String id,
    Instant signedAt,
    What what,
    String reference,
    @Nullable String transactionId,
    @Nullable String refundReference,
    Money amount,
    String currency,
    LocalDate day) {

  /** The kinds of news. */
  public enum What {
    PAID,
    FAILED,
    REFUNDED,
    REFUND_FAILED,
    /** Something that changes nothing here. */
    OTHER
  }
}

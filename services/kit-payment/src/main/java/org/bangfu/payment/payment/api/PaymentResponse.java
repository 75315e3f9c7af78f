package org.bangfu.payment.payment.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentState;
import org.bangfu.payment.payment.SubjectKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment as it stands. */
@Schema(name = "Payment")
public record PaymentResponse(
    UUID id,
    SubjectKind subject,
    UUID subjectId,
    @Schema(description = "for whoever is no staff no more than the township")
        DivisionCode division,
    @Schema(
            description = "who takes the money: wechat, alipay, receipt, or a partner's own client",
            examples = "wechat")
        String provider,
    @Schema(description = "our name for it with the provider (商户订单号)") String reference,
    @Schema(description = "the provider's own name for it, once it has told it")
        @Nullable String transactionId,
    Money amount,
    @Schema(examples = "CNY") String currency,
    @Schema(description = "what has gone back") Money refunded,
    @Schema(description = "what is on its way back; the provider has not yet said that it has gone")
        Money refunding,
    PaymentState state,
    @Nullable UUID receiptId,
    @Schema(description = "the day for which it was entered") LocalDate toldOn,
    @Schema(description = "the day on which it was paid; absent until it is proved")
        @Nullable LocalDate paidOn,
    @Schema(description = "who proved it: an account, or the provider itself; for staff")
        @Nullable String confirmedBy) {

  /** As the caller may see it. */
  public static PaymentResponse of(Payment payment, DivisionScope scope) {
    boolean staff = scope.covers(payment.division());
    return new PaymentResponse(
        payment.id(),
        payment.subject(),
        payment.subjectId(),
        staff ? payment.division() : township(payment.division()),
        payment.provider(),
        payment.reference(),
        payment.transactionId(),
        payment.amount(),
        payment.currency(),
        payment.refunded(),
        payment.refunding(),
        payment.state(),
        payment.receiptId(),
        payment.toldOn(),
        payment.isProved() ? payment.paidOn() : null,
        staff ? payment.confirmedBy() : null);
  }

  private static DivisionCode township(DivisionCode division) {
    return division.level() == DivisionLevel.VILLAGE
        ? new DivisionCode(division.value().substring(0, DivisionLevel.TOWNSHIP.codeLength()))
        : division;
  }
}

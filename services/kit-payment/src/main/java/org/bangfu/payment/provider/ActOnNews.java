package org.bangfu.payment.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.payment.payment.LapsePayments;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentState;
import org.bangfu.payment.payment.Proof;
import org.bangfu.payment.payment.ProvePayments;
import org.bangfu.payment.payment.Provider;
import org.jspecify.annotations.Nullable;

/** What a provider's word does to a payment, in the running transaction. */
@ApplicationScoped
class ActOnNews {
  private final ProvePayments prove;
  private final LapsePayments lapse;
  private final RefundsOfProviders refunds;

  ActOnNews(ProvePayments prove, LapsePayments lapse, RefundsOfProviders refunds) {
    this.prove = prove;
    this.lapse = lapse;
    this.refunds = refunds;
  }

  /**
   * @return why nothing was done; null where it was, or where there was nothing to do
   */
  @Nullable Refusal act(Payment payment, Told told) {
    return switch (told.what()) {
      case PAID -> paid(payment, told);
      case FAILED -> failed(payment, told);
      case REFUNDED, REFUND_FAILED -> refunded(payment, told);
      case OTHER -> null;
    };
  }

  private @Nullable Refusal paid(Payment payment, Told told) {
    if (!told.currency().equals(payment.currency())) {
      return Refusal.CURRENCY;
    }
    if (!told.amount().equals(payment.amount())) {
      return Refusal.AMOUNT;
    }
    if (payment.isProved()) {
      return null;
    }
    Proof proof = new Proof(payment.id(), told.day(), told.transactionId());
    String word = Provider.word(payment.provider());
    if (payment.isOpen()) {
      prove.prove(List.of(proof), word);
    } else {
      // nobody waits for it any more, and the payer has it back
      refunds.giveBack(prove.late(proof, word), told);
    }
    return null;
  }

  private @Nullable Refusal failed(Payment payment, Told told) {
    lapse.lapse(List.of(payment.id()), PaymentState.FAILED, told.day());
    return null;
  }

  private @Nullable Refusal refunded(Payment payment, Told told) {
    if (!payment.isProved()) {
      return Refusal.STATE;
    }
    return refunds.told(payment, told);
  }
}

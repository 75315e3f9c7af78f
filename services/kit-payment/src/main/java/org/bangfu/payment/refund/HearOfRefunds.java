package org.bangfu.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Provider;
import org.bangfu.payment.provider.RefundsOfProviders;
import org.bangfu.payment.provider.Refusal;
import org.bangfu.payment.provider.Told;
import org.jspecify.annotations.Nullable;

/** Ends a refund as the provider tells it. */
@ApplicationScoped
class HearOfRefunds implements RefundsOfProviders {
  private final RefundPayments refunds;

  HearOfRefunds(RefundPayments refunds) {
    this.refunds = refunds;
  }

  @Override
  public @Nullable Refusal told(Payment payment, Told told) {
    String name = told.refundReference();
    Refund refund = name == null ? null : refunds.find(name);
    if (refund == null || !refund.paymentId().equals(payment.id())) {
      return Refusal.UNKNOWN;
    }
    if (!told.amount().equals(refund.amount())) {
      return Refusal.AMOUNT;
    }
    if (refund.state() == RefundState.FAILED && told.what() == Told.What.REFUNDED) {
      // it has been said to have failed, and others have gone on from there: the office looks
      return Refusal.STATE;
    }
    if (refund.state() == RefundState.PENDING) {
      if (told.what() == Told.What.REFUNDED) {
        refunds.settle(refund, told.day());
      } else {
        refunds.fail(refund, told.day());
      }
    }
    return null;
  }

  @Override
  public void giveBack(Payment payment, Told told) {
    refunds.refundAll(payment, told.day(), Provider.word(payment.provider()));
  }
}

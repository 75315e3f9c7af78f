package org.bangfu.payment.provider.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.provider.ProviderFailedException;
import org.bangfu.payment.provider.Told;

/** Has Alipay give money back, which it does while it is asked, and once under one name. */
final class AlipayRefunds {
  /** Where asking again is of no use: the term for giving back has ended, or there is none. */
  private static final Set<String> FINAL =
      Set.of("ACQ.TRADE_HAS_FINISHED", "ACQ.TRADE_NOT_ALLOW_REFUND");

  private final AlipayGateway gateway;

  AlipayRefunds(AlipayGateway gateway) {
    this.gateway = gateway;
  }

  Told refund(Payment payment, String reference, Money amount) {
    JsonNode answer =
        gateway.call(
            "alipay.trade.refund",
            Map.of(
                "out_trade_no", payment.reference(),
                "out_request_no", reference,
                "refund_amount", amount.toString()));
    if (AlipayPay.isDone(answer) && "Y".equals(answer.path("fund_change").asText())) {
      return told(payment, reference, amount, answer.path("gmt_refund_pay").asText());
    }
    // no money has moved now: perhaps since it has before, and we have not heard the answer
    JsonNode before = query(payment, reference);
    if (AlipayPay.isDone(before)
        && "REFUND_SUCCESS".equals(before.path("refund_status").asText())) {
      return told(
          payment,
          reference,
          Money.fromString(before.path("refund_amount").asText()),
          before.path("gmt_refund_pay").asText());
    }
    String why = answer.path("sub_code").asText();
    if (AlipayPay.isDone(before) && FINAL.contains(why)) {
      return word(Told.What.REFUND_FAILED, payment, reference, amount, "");
    }
    throw new ProviderFailedException(
        "Alipay has not given back: " + answer.path("code").asText() + " " + why);
  }

  private JsonNode query(Payment payment, String reference) {
    return gateway.call(
        "alipay.trade.fastpay.refund.query",
        Map.of("out_trade_no", payment.reference(), "out_request_no", reference));
  }

  private static Told told(Payment payment, String reference, Money amount, String time) {
    return word(Told.What.REFUNDED, payment, reference, amount, time);
  }

  private static Told word(
      Told.What what, Payment payment, String reference, Money amount, String time) {
    return new Told(
        reference,
        Instant.now(),
        what,
        payment.reference(),
        payment.transactionId(),
        reference,
        amount,
        payment.currency(),
        AlipayTime.day(time));
  }
}

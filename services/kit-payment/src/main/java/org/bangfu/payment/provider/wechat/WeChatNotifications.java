package org.bangfu.payment.provider.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.wechat.pay.java.core.exception.DecryptionException;
import com.wechat.pay.java.core.exception.MalformedMessageException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.payment.provider.Refusal;
import org.bangfu.payment.provider.RefusedNotificationException;
import org.bangfu.payment.provider.Told;
import org.jspecify.annotations.Nullable;

/** Believes what WeChat Pay has signed; the SDK checks the signature and opens the rest. */
@ApplicationScoped
class WeChatNotifications {
  private final ObjectMapper json;

  WeChatNotifications(ObjectMapper json) {
    this.json = json;
  }

  Told read(NotificationParser parser, UnaryOperator<@Nullable String> header, String body) {
    RequestParam signed = signed(header, body);
    try {
      // the SDK gives what is inside; the outside has the name of the telling and its kind
      JsonNode outside = json.readTree(body);
      String id = outside.path("id").asText();
      String kind = outside.path("event_type").asText();
      if (kind.startsWith("REFUND.")) {
        return refund(id, kind, parser.parse(signed, RefundNotification.class), header);
      }
      return payment(id, parser.parse(signed, Transaction.class), header);
    } catch (ValidationException e) {
      throw new RefusedNotificationException(Refusal.SIGNATURE);
    } catch (DecryptionException
        | MalformedMessageException
        | JsonProcessingException
        | DateTimeException
        | IllegalArgumentException
        | NullPointerException e) {
      throw new RefusedNotificationException(Refusal.FORM);
    }
  }

  private static RequestParam signed(UnaryOperator<@Nullable String> header, String body) {
    String timestamp = header.apply("Wechatpay-Timestamp");
    String serial = header.apply("Wechatpay-Serial");
    String nonce = header.apply("Wechatpay-Nonce");
    String signature = header.apply("Wechatpay-Signature");
    if (timestamp == null || serial == null || nonce == null || signature == null) {
      throw new RefusedNotificationException(Refusal.SIGNATURE);
    }
    return new RequestParam.Builder()
        .serialNumber(serial)
        .nonce(nonce)
        .signature(signature)
        .timestamp(timestamp)
        .signType("WECHATPAY2-SHA256-RSA2048")
        .body(body)
        .build();
  }

  /** Signed with the rest, so to be read once the signature is believed. */
  private static Instant at(UnaryOperator<@Nullable String> header) {
    return Instant.ofEpochSecond(
        Long.parseLong(Objects.requireNonNull(header.apply("Wechatpay-Timestamp"))));
  }

  private static Told payment(String id, Transaction paid, UnaryOperator<@Nullable String> header) {
    Told.What what =
        switch (paid.getTradeState()) {
          case SUCCESS -> Told.What.PAID;
          case CLOSED, REVOKED, PAYERROR -> Told.What.FAILED;
          default -> Told.What.OTHER;
        };
    return new Told(
        id,
        at(header),
        what,
        paid.getOutTradeNo(),
        paid.getTransactionId(),
        null,
        Money.ofFen(paid.getAmount().getTotal()),
        paid.getAmount().getCurrency(),
        day(paid.getSuccessTime()));
  }

  private static Told refund(
      String id, String kind, RefundNotification refund, UnaryOperator<@Nullable String> header) {
    return new Told(
        id,
        at(header),
        switch (kind) {
          case "REFUND.SUCCESS" -> Told.What.REFUNDED;
          case "REFUND.CLOSED" -> Told.What.REFUND_FAILED;
          // the payer's account is not there any more: the office finishes it with the provider
          default -> Told.What.OTHER;
        },
        refund.getOutTradeNo(),
        refund.getTransactionId(),
        refund.getOutRefundNo(),
        Money.ofFen(refund.getAmount().getRefund()),
        "CNY",
        day(refund.getSuccessTime()));
  }

  static LocalDate day(@Nullable String time) {
    return time == null
        ? BusinessDays.today()
        : BusinessDays.of(OffsetDateTime.parse(time).toInstant());
  }
}

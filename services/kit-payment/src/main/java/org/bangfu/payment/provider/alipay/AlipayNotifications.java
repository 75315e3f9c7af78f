package org.bangfu.payment.provider.alipay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.provider.Refusal;
import org.bangfu.payment.provider.RefusedNotificationException;
import org.bangfu.payment.provider.Told;

/** Believes what Alipay has signed for our app and our account. */
final class AlipayNotifications {
  private final AlipaySettings settings;
  private final Rsa2 keys;

  AlipayNotifications(AlipaySettings settings, Rsa2 keys) {
    this.settings = settings;
    this.keys = keys;
  }

  Told read(String body) {
    SortedMap<String, String> fields = fields(body);
    requireSigned(fields);
    requireOurs(fields);
    try {
      return new Told(
          required(fields, "notify_id"),
          AlipayTime.instant(required(fields, "notify_time")),
          what(fields),
          required(fields, "out_trade_no"),
          fields.get("trade_no"),
          null,
          Money.fromString(required(fields, "total_amount")),
          "CNY",
          AlipayTime.day(fields.getOrDefault("gmt_payment", "")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new RefusedNotificationException(Refusal.FORM);
    }
  }

  private static SortedMap<String, String> fields(String body) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (String part : body.split("&", -1)) {
      int at = part.indexOf('=');
      // what is told twice cannot be what was signed
      if (at < 1
          || fields.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1))) != null) {
        throw new RefusedNotificationException(Refusal.FORM);
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedNotificationException(Refusal.FORM);
    }
  }

  private void requireSigned(SortedMap<String, String> fields) {
    String signature = fields.getOrDefault("sign", "");
    SortedMap<String, String> signed = new TreeMap<>(fields);
    signed.remove("sign");
    // of a notification, unlike of a call, its kind is not signed
    String kind = signed.remove("sign_type");
    if (!"RSA2".equals(kind) || !keys.isTheirs(Rsa2.text(signed), signature)) {
      throw new RefusedNotificationException(Refusal.SIGNATURE);
    }
  }

  /** Alipay's key may be that of other apps and of other people's accounts too. */
  private void requireOurs(SortedMap<String, String> fields) {
    if (!settings.app().orElseThrow().equals(fields.get("app_id"))
        || !settings.seller().orElseThrow().equals(fields.get("seller_id"))) {
      throw new RefusedNotificationException(Refusal.ADDRESSEE);
    }
  }

  /**
   * Alipay tells of a refund as of the payment once more, or as of its closing: what went back its
   * answer to us has said already, or the statement says it.
   */
  private static Told.What what(SortedMap<String, String> fields) {
    if (!fields.getOrDefault("gmt_refund", "").isEmpty()) {
      return Told.What.OTHER;
    }
    return switch (required(fields, "trade_status")) {
      case "TRADE_SUCCESS", "TRADE_FINISHED" -> Told.What.PAID;
      case "TRADE_CLOSED" -> Told.What.FAILED;
      default -> Told.What.OTHER;
    };
  }

  private static String required(SortedMap<String, String> fields, String name) {
    String value = fields.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new RefusedNotificationException(Refusal.FORM);
    }
    return value;
  }
}

package org.bangfu.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What Alipay does: takes orders to pay, gives back while it is asked, and lets somebody pay. */
final class AlipaySide {
  private final AlipayNotices notices;
  private final Map<String, Trade> trades = new ConcurrentHashMap<>();
  private final Map<String, Refund> refunds = new ConcurrentHashMap<>();
  private final AtomicReference<String> mood = new AtomicReference<>("");

  /** A part that has gone back. */
  record Refund(String trade, String reference, long fen, String time) {}

  AlipaySide(AlipayNotices notices) {
    this.notices = notices;
  }

  /** What it answers; null where its answer is lost. */
  @Nullable Map<String, String> take(String method, JsonNode order, String notifyAddress) {
    return switch (method) {
      case "alipay.trade.precreate" -> precreate(order, notifyAddress);
      case "alipay.trade.refund" -> refund(order);
      case "alipay.trade.fastpay.refund.query" -> query(order);
      default -> Map.of("code", "40004", "sub_code", "isv.invalid-method");
    };
  }

  private Map<String, String> precreate(JsonNode order, String notifyAddress) {
    String reference = order.path("out_trade_no").asText();
    long fen = fen(order.path("total_amount").asText());
    trades.put(reference, new Trade(reference, fen, "CNY", notifyAddress));
    return done("out_trade_no", reference, "qr_code", "https://qr.alipay.com/" + reference);
  }

  private @Nullable Map<String, String> refund(JsonNode order) {
    String today = mood.getAndSet("");
    if (today.equals("away")) {
      return Map.of("code", "20000", "msg", "Service Unavailable", "sub_code", "isp.unknown-error");
    }
    Trade trade = trades.get(order.path("out_trade_no").asText());
    if (trade == null || today.equals("finished")) {
      return Map.of(
          "code",
          "40004",
          "msg",
          "Business Failed",
          "sub_code",
          trade == null ? "ACQ.TRADE_NOT_EXIST" : "ACQ.TRADE_HAS_FINISHED");
    }
    Refund refund =
        new Refund(
            trade.reference(),
            order.path("out_request_no").asText(),
            fen(order.path("refund_amount").asText()),
            AlipayNotices.now());
    boolean again = refunds.putIfAbsent(refund.reference(), refund) != null;
    if (today.equals("lost")) {
      return null;
    }
    Map<String, String> answer =
        done("out_trade_no", trade.reference(), "fund_change", again ? "N" : "Y");
    answer.put("refund_fee", yuan(refunded(trade.reference())));
    answer.put("gmt_refund_pay", refund.time());
    return answer;
  }

  private Map<String, String> query(JsonNode order) {
    Refund refund = refunds.get(order.path("out_request_no").asText());
    if (refund == null) {
      // nothing is known of it, which is no failure
      return done();
    }
    return done(
        "out_trade_no", refund.trade(),
        "out_request_no", refund.reference(),
        "refund_amount", yuan(refund.fen()),
        "refund_status", "REFUND_SUCCESS",
        "gmt_refund_pay", refund.time());
  }

  /** The next refund is {@code lost}, {@code away} or {@code finished}. */
  List<Integer> next(String whim) {
    mood.set(whim);
    return List.of();
  }

  /** Somebody pays, or nobody does in time; null where nobody has asked for it. */
  @Nullable List<Integer> pay(String reference, Whim whim)
      throws IOException, InterruptedException {
    Trade trade = trades.get(reference);
    if (trade == null) {
      return null;
    }
    Map<String, String> news = new LinkedHashMap<>();
    news.put("trade_status", whim.failed() ? "TRADE_CLOSED" : "TRADE_SUCCESS");
    if (!whim.failed()) {
      news.put("gmt_payment", whim.day().isEmpty() ? AlipayNotices.now() : whim.day());
    }
    return notices.tell(trade, news, whim);
  }

  /** Tells of what has gone back; null where nothing has under that name. */
  @Nullable List<Integer> tellRefund(String reference, Whim whim)
      throws IOException, InterruptedException {
    Refund refund = refunds.get(reference);
    Trade trade = refund == null ? null : trades.get(refund.trade());
    if (refund == null || trade == null) {
      return null;
    }
    boolean whole = refunded(trade.reference()) >= trade.fen();
    Map<String, String> news = new LinkedHashMap<>();
    news.put("trade_status", whole ? "TRADE_CLOSED" : "TRADE_SUCCESS");
    news.put("gmt_payment", AlipayNotices.now());
    news.put("gmt_refund", refund.time());
    news.put("refund_fee", yuan(refunded(trade.reference())));
    news.put("out_biz_no", refund.reference());
    return notices.tell(trade, news, whim);
  }

  private long refunded(String trade) {
    return refunds.values().stream()
        .filter(refund -> refund.trade().equals(trade))
        .mapToLong(Refund::fen)
        .sum();
  }

  private static Map<String, String> done(String... fields) {
    Map<String, String> answer = new LinkedHashMap<>(Map.of("code", "10000", "msg", "Success"));
    for (int i = 0; i < fields.length; i += 2) {
      answer.put(fields[i], fields[i + 1]);
    }
    return answer;
  }

  static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static long fen(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  /** What is open to be paid or has gone back. */
  Map<String, ?> open() {
    return Map.of("payments", trades.values(), "refunds", refunds.values());
  }
}

package org.bangfu.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the provider does: takes orders to pay and to give back, and lets somebody pay them. */
final class WeChatSide {
  private final ObjectMapper json;
  private final Notices notices;
  private final Map<String, Trade> trades = new ConcurrentHashMap<>();
  private final Map<String, Trade> refunds = new ConcurrentHashMap<>();
  private final Map<String, String> tradeOfRefund = new ConcurrentHashMap<>();

  WeChatSide(ObjectMapper json, Notices notices) {
    this.json = json;
    this.notices = notices;
  }

  /** POST /v3/pay/transactions/native */
  Map<String, ?> prepay(String body) throws IOException {
    JsonNode order = json.readTree(body);
    Trade trade =
        new Trade(
            order.path("out_trade_no").asText(),
            order.path("amount").path("total").asLong(),
            order.path("amount").path("currency").asText("CNY"),
            order.path("notify_url").asText());
    trades.put(trade.reference(), trade);
    return Map.of("code_url", "weixin://wxpay/bizpayurl?pr=" + trade.reference());
  }

  /** POST /v3/refund/domestic/refunds */
  Map<String, ?> refund(String body) throws IOException {
    JsonNode order = json.readTree(body);
    Trade refund =
        new Trade(
            order.path("out_refund_no").asText(),
            order.path("amount").path("refund").asLong(),
            order.path("amount").path("currency").asText("CNY"),
            order.path("notify_url").asText());
    refunds.put(refund.reference(), refund);
    tradeOfRefund.put(refund.reference(), order.path("out_trade_no").asText());
    return Map.of(
        "refund_id", "5" + refund.reference().substring(0, 20),
        "out_refund_no", refund.reference(),
        "out_trade_no", order.path("out_trade_no").asText(),
        "create_time", now(),
        "status", "PROCESSING");
  }

  /** Somebody pays; null where nobody has asked for it. */
  @Nullable List<Integer> pay(String reference, Whim whim)
      throws IOException, InterruptedException {
    Trade trade = trades.get(reference);
    if (trade == null) {
      return null;
    }
    long fen = whim.fen() < 0 ? trade.fen() : whim.fen();
    String currency = whim.currency().isEmpty() ? trade.currency() : whim.currency();
    Map<String, Object> news = new LinkedHashMap<>();
    news.put("mchid", Keys.MERCHANT);
    news.put("appid", Keys.APP);
    news.put("out_trade_no", trade.reference());
    news.put(
        "transaction_id",
        "42"
            + UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 26));
    news.put("trade_type", "NATIVE");
    news.put("trade_state", "SUCCESS");
    news.put("success_time", whim.day().isEmpty() ? now() : whim.day());
    news.put("payer", Map.of("openid", "o-sandbox"));
    news.put(
        "amount",
        Map.of("total", fen, "payer_total", fen, "currency", currency, "payer_currency", currency));
    return notices.tell(trade.notifyAddress(), "TRANSACTION.SUCCESS", "transaction", news, whim);
  }

  /** The refund goes through, or does not; null where nobody has asked for it. */
  @Nullable List<Integer> giveBack(String reference, Whim whim)
      throws IOException, InterruptedException {
    Trade refund = refunds.getOrDefault(reference, trades.get(whim.trade()));
    if (refund == null) {
      return null;
    }
    long fen = whim.fen() < 0 ? refund.fen() : whim.fen();
    Map<String, Object> news = new LinkedHashMap<>();
    news.put("mchid", Keys.MERCHANT);
    news.put("out_trade_no", tradeOfRefund.getOrDefault(reference, whim.trade()));
    news.put("out_refund_no", reference);
    news.put("refund_status", whim.failed() ? "CLOSED" : "SUCCESS");
    news.put("success_time", whim.day().isEmpty() ? now() : whim.day());
    news.put(
        "amount", Map.of("total", fen, "refund", fen, "payer_total", fen, "payer_refund", fen));
    return notices.tell(
        refund.notifyAddress(),
        whim.failed() ? "REFUND.CLOSED" : "REFUND.SUCCESS",
        "refund",
        news,
        whim);
  }

  /** What is open to be paid or given back. */
  Map<String, ?> open() {
    return Map.of("payments", trades.values(), "refunds", refunds.values());
  }

  private static String now() {
    return OffsetDateTime.now(ZoneOffset.ofHours(8)).withNano(0).toString();
  }
}

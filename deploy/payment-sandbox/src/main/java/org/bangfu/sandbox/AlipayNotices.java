package org.bangfu.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Tells apps what has happened, signed as Alipay does: once, however often it is sent. */
final class AlipayNotices {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Keys keys;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  AlipayNotices(Keys keys) {
    this.keys = keys;
  }

  /** The statuses of the answers in order; 0 where it is told in words that it was not heard. */
  List<Integer> tell(Trade trade, Map<String, String> news, Whim whim)
      throws IOException, InterruptedException {
    String body = Form.write(signed(trade, news, whim));
    if (whim.delayMillis() > 0) {
      Thread.sleep(whim.delayMillis());
    }
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < whim.times(); i++) {
      answers.add(send(trade.notifyAddress(), body));
    }
    return answers;
  }

  private SortedMap<String, String> signed(Trade trade, Map<String, String> news, Whim whim) {
    SortedMap<String, String> fields = new TreeMap<>(news);
    fields.put("notify_id", UUID.randomUUID().toString().replace("-", ""));
    fields.put("notify_type", "trade_status_sync");
    fields.put(
        "notify_time", LocalDateTime.now(BEIJING).minusSeconds(whim.ageSeconds()).format(FORM));
    fields.put("charset", "utf-8");
    fields.put("version", "1.0");
    fields.put("app_id", whim.app().isEmpty() ? Keys.ALIPAY_APP : whim.app());
    fields.put("seller_id", whim.seller().isEmpty() ? Keys.ALIPAY_SELLER : whim.seller());
    fields.put("subject", "帮扶");
    fields.put("out_trade_no", trade.reference());
    fields.put("trade_no", "2026" + trade.reference().substring(0, 24));
    fields.put("total_amount", AlipaySide.yuan(whim.fen() < 0 ? trade.fen() : whim.fen()));
    fields.put(
        "sign",
        Seal.sign(
            whim.forged() ? keys.merchant().getPrivate() : keys.platform().getPrivate(),
            Form.signed(fields)));
    fields.put("sign_type", "RSA2");
    return fields;
  }

  private int send(String address, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded; text/html; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 && !answer.body().equals("success") ? 0 : answer.statusCode();
  }

  static String now() {
    return LocalDateTime.now(BEIJING).format(FORM);
  }
}

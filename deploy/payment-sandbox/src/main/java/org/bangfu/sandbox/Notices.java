package org.bangfu.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells merchants what has happened, hidden and signed as WeChat Pay does. */
final class Notices {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Keys keys;
  private final ObjectMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Notices(Keys keys, ObjectMapper json) {
    this.keys = keys;
    this.json = json;
  }

  /** Tells it as often as the whim says, under one id; the answers' statuses in order. */
  List<Integer> tell(String address, String kind, String type, Map<String, ?> news, Whim whim)
      throws IOException, InterruptedException {
    String body = body(kind, type, news);
    if (whim.delayMillis() > 0) {
      Thread.sleep(whim.delayMillis());
    }
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < whim.times(); i++) {
      answers.add(send(address, body, whim));
    }
    return answers;
  }

  private int send(String address, String body, Whim whim)
      throws IOException, InterruptedException {
    String timestamp = Long.toString(Instant.now().getEpochSecond() - whim.ageSeconds());
    String nonce = UUID.randomUUID().toString().replace("-", "");
    String signature =
        Seal.sign(
            whim.forged() ? keys.merchant().getPrivate() : keys.platform().getPrivate(),
            timestamp + "\n" + nonce + "\n" + body + "\n");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Wechatpay-Serial", Keys.PLATFORM_KEY_ID)
            .header("Wechatpay-Timestamp", timestamp)
            .header("Wechatpay-Nonce", nonce)
            .header("Wechatpay-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private String body(String kind, String type, Map<String, ?> news)
      throws JsonProcessingException {
    String nonce = UUID.randomUUID().toString().substring(0, 12);
    return json.writeValueAsString(
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "create_time",
            OffsetDateTime.now(ZoneOffset.ofHours(8)).withNano(0).toString(),
            "resource_type",
            "encrypt-resource",
            "event_type",
            kind,
            "summary",
            "sandbox",
            "resource",
            Map.of(
                "original_type", type,
                "algorithm", "AEAD_AES_256_GCM",
                "ciphertext", Seal.hide(keys.apiKey(), nonce, type, json.writeValueAsString(news)),
                "associated_data", type,
                "nonce", nonce)));
  }
}

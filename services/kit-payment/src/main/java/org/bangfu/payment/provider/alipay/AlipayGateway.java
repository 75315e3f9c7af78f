package org.bangfu.payment.provider.alipay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangfu.payment.provider.ProviderFailedException;

/** Calls Alipay, signed, and believes an answer that it has signed. */
final class AlipayGateway {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(8);

  private final AlipaySettings settings;
  private final Rsa2 keys;
  private final ObjectMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  AlipayGateway(AlipaySettings settings, Rsa2 keys, ObjectMapper json) {
    this.settings = settings;
    this.keys = keys;
    this.json = json;
  }

  /**
   * @param method such as {@code alipay.trade.refund}
   * @return what it says, whether it did it or not: {@code code} 10000 if it did
   * @throws ProviderFailedException if it does not answer, or the answer is not signed
   */
  JsonNode call(String method, Map<String, String> business) {
    try {
      HttpRequest request = request(method, json.writeValueAsString(business));
      return believed(method, http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderFailedException("Alipay was not waited for", e);
    } catch (IOException e) {
      throw new ProviderFailedException("Alipay does not answer", e);
    }
  }

  /** As its own SDK does: what concerns the protocol in the query, what concerns us in the body. */
  private HttpRequest request(String method, String business) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("app_id", settings.app().orElseThrow());
    fields.put("method", method);
    fields.put("format", "JSON");
    fields.put("charset", "utf-8");
    fields.put("sign_type", "RSA2");
    fields.put("timestamp", AlipayTime.now());
    fields.put("version", "1.0");
    fields.put("notify_url", settings.notifyAddress().orElseThrow().toString());
    fields.put("biz_content", business);
    fields.put("sign", keys.sign(Rsa2.text(fields)));
    fields.remove("biz_content");
    return HttpRequest.newBuilder(URI.create(settings.address() + "?" + form(fields)))
        .timeout(ANSWER)
        .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(form(Map.of("biz_content", business))))
        .build();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private JsonNode believed(String method, String answer) throws IOException {
    String said = raw(answer, method.replace('.', '_') + "_response");
    String signature = json.readTree(answer).path("sign").asText();
    if (said.isEmpty() || !keys.isTheirs(said, signature)) {
      throw new ProviderFailedException("Alipay has not signed its answer to " + method);
    }
    return json.readTree(said);
  }

  /** The field letter by letter, as it is signed; empty for none. */
  private String raw(String answer, String name) throws IOException {
    try (JsonParser parser = json.createParser(answer)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isIt = name.equals(parser.currentName());
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        if (isIt) {
          return answer.substring(start, (int) parser.currentLocation().getCharOffset());
        }
      }
      return "";
    }
  }
}

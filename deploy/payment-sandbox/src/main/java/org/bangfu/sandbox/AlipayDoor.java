package org.bangfu.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/** {@code /gateway.do}: what an app asks of Alipay, signed, and answered so. */
final class AlipayDoor implements HttpHandler {
  private final Keys keys;
  private final ObjectMapper json;
  private final AlipaySide side;

  AlipayDoor(Keys keys, ObjectMapper json, AlipaySide side) {
    this.keys = keys;
    this.json = json;
    this.side = side;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    SortedMap<String, String> fields = Form.read(exchange.getRequestURI().getRawQuery());
    fields.putAll(
        Form.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    String signature = fields.remove("sign");
    boolean isApps =
        Keys.ALIPAY_APP.equals(fields.get("app_id"))
            && "RSA2".equals(fields.get("sign_type"))
            && signature != null
            && Seal.isSigned(keys.merchant().getPublic(), Form.signed(fields), signature);
    if (!isApps) {
      Map<String, String> error =
          Map.of("code", "40002", "msg", "Invalid Arguments", "sub_code", "isv.invalid-signature");
      // as the real one does, which signs no answer to somebody whom it does not know
      answer(exchange, json.writeValueAsString(Map.of("error_response", error)));
      return;
    }
    String method = fields.getOrDefault("method", "");
    Map<String, String> said =
        side.take(
            method,
            json.readTree(fields.getOrDefault("biz_content", "{}")),
            fields.getOrDefault("notify_url", ""));
    if (said == null) {
      // it was done, and nobody hears of it
      exchange.close();
      return;
    }
    // slashes as the real one writes them, so that what is signed are the letters
    String node = json.writeValueAsString(said).replace("/", "\\/");
    answer(
        exchange,
        "{\"%s_response\":%s,\"sign\":\"%s\"}"
            .formatted(
                method.replace('.', '_'), node, Seal.sign(keys.platform().getPrivate(), node)));
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}

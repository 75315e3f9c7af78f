package org.bangfu.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The program: {@code payment-sandbox FOLDER PORT}. Merchants call it below {@code /v3} as WeChat
 * Pay and at {@code /gateway.do} as Alipay; whoever tries something calls {@code POST
 * /control/payments/REFERENCE} (somebody pays) and {@code POST /control/refunds/REFERENCE} (the
 * refund goes through), with {@code fen}, {@code currency}, {@code age}, {@code forged}, {@code
 * times}, {@code delay}, {@code day} and {@code trade} in the query to have it wrong; {@code POST
 * /control/alipay-refund/WHIM} for Alipay's answer to the next refund.
 */
public final class PaymentSandbox implements AutoCloseable {
  private static final Pattern SIGNED = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  private final Keys keys;
  private final ObjectMapper json = new ObjectMapper();
  private final WeChatSide side;
  private final AlipaySide alipay;
  private final HttpServer server;

  /**
   * Starts it on this machine alone.
   *
   * @param port 0 for any that is free
   */
  public PaymentSandbox(Keys keys, int port) throws IOException {
    this.keys = keys;
    this.side = new WeChatSide(json, new Notices(keys, json));
    this.alipay = new AlipaySide(new AlipayNotices(keys));
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v3/pay/transactions/native", e -> merchant(e, side::prepay));
    server.createContext("/v3/refund/domestic/refunds", e -> merchant(e, side::refund));
    server.createContext("/control/payments/", e -> control(e, either(side::pay, alipay::pay)));
    server.createContext(
        "/control/refunds/", e -> control(e, either(alipay::tellRefund, side::giveBack)));
    server.createContext("/control/alipay-refund/", e -> control(e, (w, no) -> alipay.next(w)));
    server.createContext(
        "/control/open",
        e -> answer(e, 200, Map.of("wechat", side.open(), "alipay", alipay.open())));
    server.createContext("/gateway.do", new AlipayDoor(keys, json, alipay));
    server.start();
  }

  /** Where it listens. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private interface Order {
    Map<String, ?> take(String body) throws IOException;
  }

  private interface Deed {
    @Nullable List<Integer> done(String reference, Whim whim)
        throws IOException, InterruptedException;
  }

  /** The deed of whoever knows the reference. */
  private static Deed either(Deed first, Deed second) {
    return (reference, whim) -> {
      List<Integer> answers = first.done(reference, whim);
      return answers == null ? second.done(reference, whim) : answers;
    };
  }

  private void merchant(HttpExchange exchange, Order order) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!isMerchants(exchange, body)) {
      answer(exchange, 401, Map.of("code", "SIGN_ERROR", "message", "签名错误"));
      return;
    }
    answer(exchange, 200, order.take(body));
  }

  private boolean isMerchants(HttpExchange exchange, String body) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization == null || !authorization.startsWith("WECHATPAY2-SHA256-RSA2048 ")) {
      return false;
    }
    Map<String, String> parts =
        SIGNED
            .matcher(authorization)
            .results()
            .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
    String message =
        String.join(
            "\n",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            parts.getOrDefault("timestamp", ""),
            parts.getOrDefault("nonce_str", ""),
            body,
            "");
    return Seal.isSigned(keys.merchant().getPublic(), message, parts.getOrDefault("signature", ""));
  }

  private void control(HttpExchange exchange, Deed deed) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try {
      List<Integer> answers =
          deed.done(path.substring(path.lastIndexOf('/') + 1), Whim.of(query(exchange)));
      answer(
          exchange,
          answers == null ? 404 : 200,
          Map.of("answers", answers == null ? List.of() : answers));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer(exchange, 503, Map.of());
    } catch (NumberFormatException e) {
      answer(exchange, 400, Map.of());
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    return query == null
        ? Map.of()
        : Arrays.stream(query.split("&", -1))
            .map(part -> part.split("=", 2))
            .filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> b));
  }

  private void answer(HttpExchange exchange, int status, Object answer) throws IOException {
    String body = json.writeValueAsString(answer);
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String nonce = UUID.randomUUID().toString().replace("-", "");
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Wechatpay-Serial", Keys.PLATFORM_KEY_ID);
    headers.set("Wechatpay-Timestamp", timestamp);
    headers.set("Wechatpay-Nonce", nonce);
    headers.set("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
    headers.set(
        "Wechatpay-Signature",
        Seal.sign(keys.platform().getPrivate(), timestamp + "\n" + nonce + "\n" + body + "\n"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Runs until it is stopped. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("payment-sandbox FOLDER PORT");
    }
    PaymentSandbox sandbox =
        new PaymentSandbox(Keys.in(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
    System.out.println("payment sandbox at " + sandbox.address());
  }
}

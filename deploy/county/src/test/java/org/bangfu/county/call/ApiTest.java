package org.bangfu.county.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.client.needs.model.OnDayRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call and its repeats, as a service sees them. */
class ApiTest {
  private record Seen(String token, String key, String body) {}

  private final List<Seen> seen = new ArrayList<>();
  private final Queue<Integer> statuses = new ArrayDeque<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private HttpServer server;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen.add(
              new Seen(
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.sendResponseHeaders(statuses.remove(), -1);
          exchange.close();
        });
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/things");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void sendsTheSameAgainWithATokenOfTheMomentWhereAServiceIsAway() {
    statuses.addAll(List.of(503, 429, 200));
    try (Api api = api()) {
      OnDayRequest request = new OnDayRequest().occurredOn(LocalDate.of(2018, 3, 31));
      assertEquals(200, api.postWithKey(address, "key", request).status());
    }
    String body = "{\"occurredOn\":\"2018-03-31\"}";
    assertEquals(
        List.of(
            new Seen("Bearer 1", "key", body),
            new Seen("Bearer 2", "key", body),
            new Seen("Bearer 3", "key", body)),
        seen);
  }

  @Test
  void doesNotRepeatWhatIsRefused() {
    statuses.add(409);
    try (Api api = api()) {
      assertEquals(409, api.post(address, Api.NOTHING).status());
    }
    assertEquals(List.of(new Seen("Bearer 1", null, "{}")), seen);
  }

  @Test
  void givesUpOnAServiceThatFailsEachTime() {
    statuses.addAll(List.of(500, 500, 500, 500, 500));
    try (Api api = api()) {
      assertEquals(500, api.post(address, Api.NOTHING).status());
    }
    assertEquals(5, seen.size());
  }

  private Api api() {
    return new Api(Api.client(), () -> Integer.toString(tokens.incrementAndGet()));
  }
}

package org.bangfu.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.browser.BrowserPage;
import org.bangfu.browser.Chromium;
import org.bangfu.browser.TimeZones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the generator makes of each of the four contracts, in a browser. Skipped without a Chromium.
 */
class TypeScriptClientsTest {
  private static final Path BUNDLE =
      Path.of(System.getProperty("bangfu.root"), "deploy/partner-page/target/clients/clients.js");

  /** What each address answers, as its service would. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/v1/divisions/430525", "{\"code\": \"430525\", \"name\": \"洞口县\"}",
          "/v1/public/needs",
              """
              {"items": [{"publicId": "5f0f5c2e-6b0a-4f6e-9d0c-0d6b5a6f7a11", "division": "430525103",
                "left": {"quantity": 1}, "releasedOn": "2026-11-22", "somethingNew": true}]}
              """,
          "/v1/products", "{\"items\": [], \"nextCursor\": \"more\"}",
          "/v1/summary", "{\"division\": \"430525\", \"asOf\": \"2020-07-08\"}");

  private static final Map<String, URI> ASKED = new ConcurrentHashMap<>();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
  private static HttpServer server;
  private static Chromium chromium;
  private static BrowserPage page;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Chromium.found();
    assumeTrue(program.isPresent(), "the TypeScript clients were not called: no Chromium found");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", TypeScriptClientsTest::answer);
    server.start();
    chromium = Chromium.start(program.get());
    page = chromium.openPage(800, 600);
    TimeZones.set(page, "Asia/Shanghai");
    page.go("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    page.awaitTrue("document.title === 'clients'");
  }

  @AfterAll
  static void stop() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void callsTheRegistry() {
    assertEquals("洞口县", call("registry", "DivisionsApi", "readDivision({code: '430525'})", "name"));
    assertEquals("Bearer abc", TOKENS.get("/v1/divisions/430525"));
  }

  @Test
  void callsNeedsAndDonations() {
    assertEquals(
        "1",
        call(
            "needs",
            "OpenFeedApi",
            "listPublicNeeds({division: '430525'})",
            "items[0].left.quantity"));
    assertEquals("division=430525", ASKED.get("/v1/public/needs").getQuery());
  }

  @Test
  void callsConsumptionAid() {
    assertEquals(
        "more", call("consumption", "ProductsApi", "listProducts({limit: 5})", "nextCursor"));
    assertEquals("limit=5", ASKED.get("/v1/products").getQuery());
  }

  @Test
  void callsReporting() {
    String asOf = "readSummary({division: '430525', asOf: '2020-07-08'})";
    // in China, where midnight is another day in UTC
    assertEquals("8", call("reporting", "FiguresApi", asOf, "asOf.getDate()"));
    assertEquals("asOf=2020-07-08&division=430525", ASKED.get("/v1/summary").getQuery());
  }

  private static String call(String service, String api, String operation, String shown) {
    return page.evaluate(
            """
            import('/clients.js').then(async (clients) => {
              const service = clients.%s;
              const configuration = new service.Configuration({basePath: location.origin, accessToken: () => 'abc'});
              return String((await new service.%s(configuration).%s).%s);
            })
            """
                .formatted(service, api, operation, shown))
        .asText();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    ASKED.put(path, exchange.getRequestURI());
    TOKENS.put(path, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    String json = ANSWERS.get(path);
    byte[] body;
    if (path.equals("/clients.js")) {
      body = Files.readAllBytes(BUNDLE);
      exchange.getResponseHeaders().set("Content-Type", "text/javascript");
    } else if (json != null) {
      body = json.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    } else {
      body = "<!doctype html><title>clients</title>".getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html");
    }
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

package org.bangfu.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import org.bangfu.client.needs.ClaimsApi;
import org.bangfu.client.needs.OpenFeedApi;
import org.bangfu.client.needs.http.ApiClient;
import org.bangfu.client.needs.http.ApiException;
import org.bangfu.client.needs.model.ClaimRequest;
import org.bangfu.client.needs.model.NeedCategory;
import org.bangfu.client.needs.model.PublicNeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the generator makes of the contract, where a change of either could spoil it unseen. */
class JavaClientTest {
  private static final UUID NEED = UUID.fromString("5f0f5c2e-6b0a-4f6e-9d0c-0d6b5a6f7a11");
  private static final UUID HELPER = UUID.fromString("01a20621-c088-759f-9754-50bb567dbe72");

  private HttpServer server;
  private HttpExchange asked;
  private String sent;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsTheFeedThoughItKnowsFewerFields() throws Exception {
    answer(
        200,
        """
        {"items": [{"publicId": "%s", "division": "430525103", "category": null, "measure": "GOODS",
          "asked": {"amount": null, "quantity": 3}, "left": {"amount": null, "quantity": 1},
          "releasedOn": "2026-11-22", "somethingNew": true}], "nextCursor": null}
        """
            .formatted(NEED));
    PublicNeed need =
        new OpenFeedApi(client())
            .listPublicNeeds(NeedCategory.DAILY_GOODS, null, "430525", 50, null)
            .getItems()
            .getFirst();
    assertEquals("category=DAILY_GOODS&division=430525&limit=50", asked.getRequestURI().getQuery());
    assertEquals(NEED, need.getPublicId());
    assertEquals(1, need.getLeft().getQuantity());
    assertNull(need.getCategory());
    assertEquals("2026-11-22", need.getReleasedOn().toString());
  }

  @Test
  void sendsAClaimWithItsKeyAndTokenAndNothingThatWasNotSaid() throws Exception {
    answer(201, "{\"id\": \"%s\", \"state\": \"CLAIMED\", \"quantity\": 2}".formatted(HELPER));
    ApiClient client = client();
    client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer abc"));
    assertEquals(
        2,
        new ClaimsApi(client)
            .claimPublicNeed(NEED, "key-1", new ClaimRequest().helperId(HELPER).quantity(2))
            .getQuantity());
    assertEquals("/v1/public/needs/" + NEED + "/claims", asked.getRequestURI().getPath());
    assertEquals("key-1", asked.getRequestHeaders().getFirst("Idempotency-Key"));
    assertEquals("Bearer abc", asked.getRequestHeaders().getFirst("Authorization"));
    // the service refuses what it does not know, and null is not the same as nothing to everybody
    assertEquals("{\"helperId\":\"%s\",\"quantity\":2}".formatted(HELPER), sent);
  }

  @Test
  void handsARefusalOn() {
    answer(409, "{\"type\": \"https://bangfu.org/problems/need-over-claimed\", \"left\": 1}");
    ApiException refusal =
        assertThrows(
            ApiException.class,
            () ->
                new ClaimsApi(client())
                    .claimPublicNeed(NEED, "key-1", new ClaimRequest().helperId(HELPER)));
    assertEquals(409, refusal.getCode());
    assertTrue(refusal.getResponseBody().contains("\"left\": 1"));
  }

  private ApiClient client() {
    ApiClient client = new ApiClient();
    client.updateBaseUri("http://127.0.0.1:" + server.getAddress().getPort());
    return client;
  }

  private void answer(int status, String json) {
    server.createContext(
        "/",
        exchange -> {
          asked = exchange;
          sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          byte[] body = json.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}

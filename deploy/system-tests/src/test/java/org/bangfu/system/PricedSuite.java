package org.bangfu.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.bangfu.county.call.ServiceUrls;
import org.bangfu.county.people.PersonNumbers;

/** One of two suites under the same load: what the operations need, and the operations. */
final class PricedSuite {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SPREAD = 100;
  private static final String VILLAGE = "430525103259";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ServiceUrls urls;
  private final Supplier<String> token;
  private final AtomicInteger people = new AtomicInteger();
  private final List<String> households = new ArrayList<>();
  private final List<String> needs = new ArrayList<>();
  private final List<String> products = new ArrayList<>();
  private String helper = "";

  /**
   * A suite that is up.
   *
   * @param token of an officer; a suite that knows no identity does not look at it
   */
  PricedSuite(ServiceUrls urls, Supplier<String> token) {
    this.urls = urls;
    this.token = token;
  }

  /** Makes what claims and orders are for, spread so that they do not wait for one row. */
  void prepare() {
    for (int i = 0; i < SPREAD; i++) {
      households.add(createHousehold().path("id").asText());
    }
    helper =
        post(
                urls.needs(),
                "/v1/helpers",
                "{\"name\": \"爱心企业\", \"kind\": \"FIRM\", \"division\": \"430525\"}")
            .path("id")
            .asText();
    String producer =
        post(
                urls.consumption(),
                "/v1/producers",
                "{\"name\": \"合作社\", \"kind\": \"COOPERATIVE\", \"division\": \"%s\"}"
                    .formatted(VILLAGE))
            .path("id")
            .asText();
    for (String household : households) {
      prepareNeed(household);
      products.add(
          untilKnown(
              urls.consumption(),
              "/v1/products",
              """
              {"producerId": "%s", "name": "蜜橘", "specification": "5 kg", "unitPrice": "20.00",
               "originDivision": "%s", "stock": 1000000,
               "supplies": [{"householdId": "%s", "share": "1.000000"}]}\
              """
                  .formatted(producer, VILLAGE, household)));
    }
  }

  private void prepareNeed(String household) {
    String need =
        untilKnown(
            urls.needs(),
            "/v1/needs",
            """
            {"householdId": "%s", "category": "DAILY_GOODS", "reason": "过冬",
             "ask": {"measure": "GOODS", "quantity": 1000000, "item": "棉被"}}\
            """
                .formatted(household));
    post(urls.needs(), "/v1/needs/" + need + "/publication", "{}");
    needs.add(need);
  }

  /** Other services hear of a household a moment later. */
  private String untilKnown(URI service, String path, String body) {
    JsonNode[] made = new JsonNode[1];
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          HttpResponse<byte[]> response = send(request(service, path, body));
          made[0] = JSON.readTree(response.body());
          return response.statusCode() == 201;
        });
    return made[0].path("id").asText();
  }

  JsonNode createHousehold() {
    return post(
        urls.registry(),
        "/v1/households",
        """
        {"number": "P%s", "division": "%s", "householdType": "ORDINARY", "phone": "10012345678",
         "members": [{"name": "张小三", "nationalId": "%s", "relationToHead": "HEAD", "education": "PRIMARY"},
                     {"name": "张小四", "nationalId": "%s", "relationToHead": "SON", "schoolStage": "PRIMARY"}]}\
        """
            .formatted(UUID.randomUUID(), VILLAGE, person(), person()));
  }

  void readHousehold(int turn) {
    get(urls.registry(), "/v1/households/" + households.get(turn % SPREAD));
  }

  void listHouseholds() {
    get(urls.registry(), "/v1/households?division=430525&limit=50");
  }

  void claim(int turn) {
    post(
        urls.needs(),
        "/v1/needs/" + needs.get(turn % SPREAD) + "/claims",
        "{\"helperId\": \"%s\", \"quantity\": 1}".formatted(helper));
  }

  void order(int turn) {
    post(
        urls.consumption(),
        "/v1/orders",
        """
        {"kind": "ORDINARY", "buyer": {"kind": "FIRM", "name": "商行"},
         "lines": [{"productId": "%s", "quantity": 1}]}\
        """
            .formatted(products.get(turn % SPREAD)));
  }

  /** The ID number of nobody, another one each time. */
  private String person() {
    int next = people.getAndIncrement();
    String first = "999999%04d0101%03d".formatted(1900 + next / 499, 2 * (next % 499) + 1);
    return first + PersonNumbers.check(first);
  }

  private void get(URI service, String path) {
    expect(200, send(signed(service.resolve(path)).GET()));
  }

  private JsonNode post(URI service, String path, String body) {
    HttpResponse<byte[]> response = send(request(service, path, body));
    if (response.statusCode() / 100 != 2) {
      expect(201, response);
    }
    return parsed(response);
  }

  private HttpRequest.Builder request(URI service, String path, String body) {
    return signed(service.resolve(path))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** As a suite with identity wants it, and as one from before. */
  private HttpRequest.Builder signed(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + token.get())
        .header("Bangfu-Actor", "officer:430525");
  }

  private static void expect(int status, HttpResponse<byte[]> response) {
    if (response.statusCode() != status) {
      throw new AssertionError(
          response.request().uri()
              + " answered "
              + response.statusCode()
              + ": "
              + parsed(response));
    }
  }

  private static JsonNode parsed(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

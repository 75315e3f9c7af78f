package org.bangfu.needs.limit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class LimitsTest {
  private static final int FOUR_MEGABYTES = 4 * 1024 * 1024;
  private static final String ITEMS =
      """
      {"items": [\
      """;

  @Test
  void aBodyOfJsonHasFourMegabytes() {
    String items = ITEMS + " ".repeat(FOUR_MEGABYTES - 1000);
    Calls.write().body(items + "null]}").post("/v1/needs/bulk").then().statusCode(200);
    Calls.write()
        .body(items + " ".repeat(100_000) + "null]}")
        .post("/v1/needs/bulk")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", endsWith("/payload-too-large"));
  }

  @Test
  void alsoWhereItsLengthIsNotSaid() throws IOException, InterruptedException {
    byte[] body =
        (ITEMS + " ".repeat(3 * FOUR_MEGABYTES) + "null]}").getBytes(StandardCharsets.US_ASCII);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/needs/bulk"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Authorization", "Bearer " + Tokens.ANYBODY.signed())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build(),
                BodyHandlers.ofString());
    Assertions.assertEquals(413, answer.statusCode(), answer::body);
  }

  @Test
  void aParameterHasTwoHundredCharactersAndACursorFiveHundred() {
    Calls.write()
        .get("/v1/needs?division=" + "4".repeat(201) + "&cursor=" + "x".repeat(501))
        .then()
        .statusCode(400)
        .body("type", endsWith("/validation"))
        .body("errors.pointer.sort()", contains("?cursor", "?division"))
        .body("errors.detail.sort()[0]", containsString("200"));
    Calls.write()
        .get("/v1/needs?cursor=" + "x".repeat(500))
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("nextCursor"));
  }

  @Test
  void aParameterIsGivenOnceAndIsKnown() {
    Calls.write()
        .get("/v1/needs?limit=1&limit=2")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?limit"));
    Calls.write()
        .get("/v1/needs?state=PUBLISHED&categry=MEDICAL")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?categry"));
    Calls.write().get("/v1/needs?state=PUBLISHED&category=MEDICAL&limit=1").then().statusCode(200);
  }

  @Test
  void theFirstLineAndTheHeadersHaveAnEnd() {
    Calls.write().get("/v1/needs?cursor=" + "x".repeat(5000)).then().statusCode(414);
    Calls.write().header("X-Long", "x".repeat(20_000)).get("/v1/needs").then().statusCode(431);
  }

  @Test
  void aQuickReadIsGivenUp() {
    Calls.anonymous()
        .get("/test/slow-answers?seconds=0")
        .then()
        .statusCode(200)
        .body(equalTo("5s"));
    Calls.anonymous()
        .get("/test/slow-answers?seconds=20")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("type", endsWith("/service-unavailable"));
  }
}

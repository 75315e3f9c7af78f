package org.bangfu.needs.outside.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.junit.jupiter.api.Test;

/** Which pages a browser lets read the feed; the origin that may is of the kit's test profile. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CrossOriginTest {
  private static final String PARTNER = "https://partner.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @Test
  void aListedPageReadsTheFeedAndItsTag() {
    Calls.anonymous()
        .header("Origin", PARTNER)
        .get("/v1/public/needs")
        .then()
        .statusCode(200)
        .header(ALLOWED, equalTo(PARTNER))
        .header("Access-Control-Allow-Credentials", equalTo("false"))
        .header("Access-Control-Expose-Headers", containsString("ETag"));
  }

  @Test
  void aListedPageMaySendAClaim() {
    preflight(PARTNER)
        .then()
        .statusCode(200)
        .header(ALLOWED, equalTo(PARTNER))
        .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"));
  }

  @Test
  void anyOtherPageGetsNothing() {
    for (String origin :
        List.of("https://partner.example.evil.example", "http://partner.example", "null")) {
      Response read = Calls.anonymous().header("Origin", origin).get("/v1/public/needs");
      assertEquals(403, read.statusCode(), origin);
      read.then().header(ALLOWED, nullValue()).header("ETag", nullValue());
      preflight(origin).then().header(ALLOWED, nullValue());
    }
  }

  @Test
  void aCallerWithoutAnOriginIsNotAsked() {
    Calls.anonymous().get("/v1/public/needs").then().statusCode(200).header(ALLOWED, nullValue());
  }

  private static Response preflight(String origin) {
    return Calls.anonymous()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
        .options("/v1/public/needs/01a20621-b0e8-41fc-9754-05063824049b/claims");
  }
}

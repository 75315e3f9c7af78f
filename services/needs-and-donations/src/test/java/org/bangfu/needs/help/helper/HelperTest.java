package org.bangfu.needs.help.helper;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class HelperTest {
  private static final String REGISTERED = "org.bangfu.helper.registered.v1";

  @Test
  void registersAHelperAndShowsPersonalFieldsMasked() {
    UUID id =
        UUID.fromString(
            register(
                    County.person("王小明", "430525103")
                        .with("phone", "13812345678")
                        .with("nationalId", "999999194912310025")
                        .with("nativePlace", "430525103259")
                        .with("occurredOn", "2019-04-02"))
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", Calls.etag(1))
                .extract()
                .path("id"));
    RestAssured.get("/v1/helpers/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(1))
        .body("name", equalTo("王*明"))
        .body("phone", equalTo("138****5678"))
        .body("nationalId", equalTo("999999********0025"))
        .body("nativePlace", equalTo("430525103259"))
        .body("occurredOn", equalTo("2019-04-02"));
    var event = Outboxes.payloads(REGISTERED, id).getFirst();
    EventContracts.assertValid("needs-and-donations", REGISTERED, event);
  }

  @Test
  void showsTheNameOfAFirm() {
    register(Body.of("name", "雪峰蜜桔合作社").with("kind", "FIRM").with("division", "430525"))
        .statusCode(201)
        .body("name", equalTo("雪峰蜜桔合作社"))
        .body("phone", nullValue());
  }

  @Test
  void namesAllFieldsThatBreakARule() {
    register(
            Body.of("name", " ")
                .with("kind", "FIRM")
                .with("phone", "ring me")
                .with("nationalId", "999999194912310021")
                .with("occurredOn", "2099-01-01"))
        .statusCode(400)
        .body("type", equalTo("https://bangfu.org/problems/validation"))
        .body(
            "errors.pointer",
            equalTo(
                List.of(
                    "/division", "/name", "/nationalId", "/nationalId", "/occurredOn", "/phone")));
    register(County.person("王", "430525").with("vip", true)).statusCode(400);
    register(Body.of("name", "王").with("kind", "CAT").with("division", "430525")).statusCode(400);
    register(County.person("王", "43052")).statusCode(400);
  }

  @Test
  void answersTheSameReferenceWithTheSameHelper() {
    Body body =
        Body.of("clientReference", UUID.randomUUID())
            .with("name", "王")
            .with("kind", "PERSON")
            .with("division", "430525");
    String id = register(body).statusCode(201).extract().path("id");
    register(body).statusCode(200).body("id", equalTo(id));
    Calls.as(Tokens.ANYBODY.atClient("another-site"))
        .body(body)
        .post("/v1/helpers")
        .then()
        .statusCode(201);
  }

  @Test
  void listsByDivisionInPages() {
    for (int i = 0; i < 5; i++) {
      register(Body.of("name", "李").with("kind", "PERSON").with("division", "62012300" + i))
          .statusCode(201);
    }
    String cursor =
        RestAssured.get("/v1/helpers?division=620123&limit=3")
            .then()
            .statusCode(200)
            .body("items", hasSize(3))
            .body("items.division", everyItem(startsWith("620123")))
            .header("Link", notNullValue())
            .extract()
            .path("nextCursor");
    RestAssured.get("/v1/helpers?division=620123&limit=3&cursor=" + cursor)
        .then()
        .body("items", hasSize(2))
        .body("nextCursor", nullValue());
    assertEquals(
        2, Statements.during(() -> RestAssured.get("/v1/helpers?division=620123&limit=200")));
    RestAssured.get("/v1/helpers?limit=201").then().statusCode(400);
    RestAssured.get("/v1/helpers?cursor=nonsense").then().statusCode(400);
    RestAssured.get("/v1/helpers/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  private static ValidatableResponse register(Body body) {
    return Calls.write().body(body).post("/v1/helpers").then();
  }
}

package org.bangfu.reporting.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published stays, whatever is recorded later; what is reported now moves. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublicationTest {
  private static final String DRIVE = "户帮户亲帮亲";

  @Test
  void whatIsRecordedLaterChangesNowAndNeverWhatWasPublished() {
    String village = "520502001001";
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "520502");
    new EventFixtures()
        .household(village, "2020-01-01")
        .published(village, "JOB", "2020-05-01")
        .published(village, "MEDICAL", "2020-06-30")
        .published(village, "MEDICAL", "2020-07-01")
        .matched(village, "JOB", "2020-06-02")
        .aid(village, DRIVE, 3, "100.00", "2020-06-15")
        .counted();
    String id =
        publish(officer, "520502", "半年通报", "2020-06-30")
            .statusCode(201)
            .header("Location", not(empty()))
            .body("publishedAt", notNullValue())
            .extract()
            .path("id");
    new EventFixtures()
        .published(village, "JOB", "2020-06-30")
        .closed(village, "2020-06-29")
        .aid(village, DRIVE, 2, "50.00", "2020-01-01")
        .counted();
    for (String division : List.of("520502", "520502001", village)) {
      figures(officer, id, division)
          .statusCode(200)
          .body("division", is(division))
          .body(value("needs.published"), is(2))
          .body(now("needs.published"), is(3))
          .body(value("needs.success-rate"), equalTo(50.0f))
          .body(now("needs.success-rate"), equalTo(33.3f))
          .body(value("households.registered"), is(1))
          .body(now("households.registered"), is(0))
          .body(value("aid.funds"), is("100.00"))
          .body(now("aid.funds"), is("150.00"))
          .body(value("campaigns.published"), is(0))
          .body("items.find { it.id == 'aid.funds' }.version", is(1));
    }
    Calls.as(officer)
        .queryParam("division", village)
        .queryParam("drive", DRIVE)
        .get("/v1/publications/" + id + "/figures")
        .then()
        .statusCode(200)
        .body(value("aid.engagements"), is(3))
        .body(now("aid.engagements"), is(5))
        .body(value("needs.published"), nullValue());
    // under the same name it stands
    publish(officer, "520502", "半年通报", "2020-06-30").statusCode(200).body("id", is(id));
    figures(officer, id, "520502").body(value("needs.published"), is(2));
    // what is defined later was not published then
    Calls.as(officer)
        .body(
            Body.of("id", "520502.later")
                .with("nameZh", "后来的指标")
                .with("meaningZh", "通报之后才定义")
                .with("formula", Body.of("plus", List.of(Body.of("indicator", "needs.published")))))
        .post("/v1/indicators")
        .then()
        .statusCode(201);
    figures(officer, id, "520502").body("items.id", not(hasItem("520502.later")));
    // a correction has a name of its own
    String corrected =
        publish(officer, "520502", "半年通报更正", "2020-06-30").statusCode(201).extract().path("id");
    figures(officer, corrected, "520502").body(value("needs.published"), is(3));
    Calls.as(officer)
        .queryParam("division", village)
        .get("/v1/publications")
        .then()
        .statusCode(200)
        .body("items.name", contains("半年通报", "半年通报更正"));
  }

  @Test
  void anOutsideReadingIsFrozenToo() {
    new EventFixtures().aid("520602001001", DRIVE, 1, "10.00", "2020-01-01").counted();
    outside("520602", "1000.00");
    String id =
        publish(Tokens.ANYBODY, "520602", "年报", "2020-12-31").statusCode(201).extract().path("id");
    outside("520602", "2000.00");
    figures(Tokens.ANYBODY, id, "520602")
        .statusCode(200)
        .body(value("aid.funds"), is("1000.00"))
        .body(now("aid.funds"), is("2000.00"))
        .body("items.find { it.id == 'aid.funds' }.outside", is(true));
  }

  private static void outside(String division, String value) {
    Calls.write()
        .body(
            Body.of("division", division)
                .with("indicator", "aid.funds")
                .with("asOf", "2020-06-30")
                .with("value", value))
        .post("/v1/outside-readings")
        .then()
        .statusCode(value.startsWith("1") ? 201 : 200);
  }

  @Test
  void isOfTheCallersDivisionsAndSeenByThoseInIt() {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "520521");
    new EventFixtures().household("520521001001", "2020-01-01").counted();
    String id = publish(officer, "520521", "通报", "2020-12-31").statusCode(201).extract().path("id");
    publish(officer, "520524", "通报", "2020-12-31")
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    publish(officer, "5205", "通报", "2020-12-31").statusCode(400);
    publish(officer, "520521", "通报", BusinessDays.today().plusDays(1).toString())
        .statusCode(400)
        .body("errors.pointer", contains("/asOf"));
    Tokens inside = Tokens.staff(Role.TOWNSHIP_OFFICER, "520521001");
    Calls.as(inside)
        .get("/v1/publications/" + id)
        .then()
        .statusCode(200)
        .body("division", is("520521"))
        .body("publishedBy", startsWith("county-officer:"));
    figures(inside, id, "520521001").statusCode(200).body(value("households.registered"), is(1));
    // of what is above it is not told
    figures(inside, id, "520521").statusCode(404);
    Tokens neighbour = Tokens.staff(Role.COUNTY_OFFICER, "520524");
    Calls.as(neighbour).get("/v1/publications/" + id).then().statusCode(404);
    figures(neighbour, id, "520524").statusCode(404);
    Calls.as(neighbour)
        .queryParam("division", "520521")
        .get("/v1/publications")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void ofManyWhoPublishTheSameAtOnceOneFreezesIt() throws Exception {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "520523");
    List<Callable<ValidatableResponse>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(() -> publish(officer, "520523", "同时", "2020-12-31"));
    }
    List<String> ids = new ArrayList<>();
    int made = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<ValidatableResponse> answer : threads.invokeAll(calls)) {
        var extracted = answer.get().extract();
        ids.add(extracted.path("id"));
        made += extracted.statusCode() == 201 ? 1 : 0;
      }
    }
    assertEquals(1, made);
    assertEquals(1, ids.stream().distinct().count(), ids::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update publication set name = '别的'",
        "delete from published_sum",
        "truncate publication cascade"
      })
  void isWrittenOnce(String change) {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Database.changeAsOwner(change));
    assertTrue(String.valueOf(refused.getCause()).contains("append-only"), () -> "" + refused);
  }

  private static ValidatableResponse publish(
      Tokens caller, String division, String name, String asOf) {
    return Calls.as(caller)
        .body(Body.of("division", division).with("name", name).with("asOf", asOf))
        .post("/v1/publications")
        .then();
  }

  private static ValidatableResponse figures(Tokens caller, String id, String division) {
    return Calls.as(caller)
        .queryParam("division", division)
        .get("/v1/publications/" + id + "/figures")
        .then();
  }

  private static String value(String indicator) {
    return "items.find { it.id == '" + indicator + "' }?.value";
  }

  private static String now(String indicator) {
    return "items.find { it.id == '" + indicator + "' }?.now";
  }
}

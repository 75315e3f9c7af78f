package org.bangfu.reporting.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county makes indicators of its own, and what they meant earlier stays. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DefineIndicatorTest {
  private static final String COUNTY = "522624";
  private static final String VILLAGE = "522624100001";
  private static final String DRIVE = "户帮户亲帮亲";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);

  @Test
  void aQuotientOfMoneyAndHouseholdsIsYuanForEach() {
    new EventFixtures()
        .household(VILLAGE, "2020-01-10")
        .household(VILLAGE, "2020-02-10")
        .household("522624101001", "2020-02-11")
        .aid(VILLAGE, DRIVE, 1, "100.00", "2020-02-01")
        .aid(VILLAGE, DRIVE, 1, "100.00", "2020-03-01")
        .aid(VILLAGE, "别的活动", 1, "900.00", "2020-03-01")
        .counted();
    define(
            draft("funds-each")
                .with(
                    "formula", formula(List.of(fundsOfTheDrive()), term("households.registered"))))
        .statusCode(201)
        .header("Location", endsWith("/v1/indicators/522624.funds-each/versions"))
        .body("unit", is("quotient"))
        .body("owner", is(COUNTY))
        .body("dimensions", empty())
        .body("definition.kind", is("rate"))
        .body("definition.version", is(1))
        .body("definition.en", is("帮扶资金 ÷ 登记户数"));
    figure("522624.funds-each", "2020-03-31")
        .body("value", equalTo(66.67f))
        .body("unit", is("quotient"))
        .body("definition.version", is(1));
    // the households there were at the end of the month, and not those that came in it
    Calls.as(OFFICER)
        .queryParam("division", COUNTY)
        .queryParam("asOf", "2020-03-31")
        .queryParam("period", "month")
        .get("/v1/indicators/522624.funds-each")
        .then()
        .statusCode(200)
        .body("value", equalTo(33.33f));
    Calls.as(OFFICER)
        .queryParam("division", COUNTY)
        .queryParam("from", "2020-01-01")
        .queryParam("to", "2020-03-31")
        .get("/v1/indicators/522624.funds-each/series")
        .then()
        .statusCode(200)
        .body("points.value", contains(0.0f, 33.33f, 33.33f));
    Calls.as(OFFICER)
        .queryParam("division", COUNTY)
        .queryParam("asOf", "2020-03-31")
        .get("/v1/indicators/522624.funds-each/ranking")
        .then()
        .statusCode(200)
        .body("items[0].division", is("522624100"))
        .body("items[0].value", equalTo(100.0f))
        .body("items[1].value", equalTo(0.0f));
    Calls.as(OFFICER)
        .queryParam("division", COUNTY)
        .get("/v1/indicators/522624.funds-each/facts")
        .then()
        .statusCode(400)
        .body("errors[0].detail", endsWith("aid.funds, households.registered"));
  }

  @Test
  void aSumLessAnotherIsOfTheirUnitAndIsNarrowedByWhatBothAre() {
    new EventFixtures()
        .published("522624102001", "JOB", "2019-01-01")
        .published("522624102001", "JOB", "2019-01-02")
        .published("522624102001", "MEDICAL", "2019-01-02")
        .matched("522624102001", "JOB", "2019-01-03")
        .counted();
    define(
            draft("needs-open")
                .with(
                    "formula",
                    Body.of("plus", List.of(term("needs.published")))
                        .with("minus", List.of(term("needs.matched")))))
        .statusCode(201)
        .body("unit", is("needs"))
        .body("definition.kind", is("flow"))
        .body("dimensions", contains("category"));
    Calls.as(OFFICER)
        .queryParam("division", "522624102")
        .queryParam("category", "JOB")
        .queryParam("asOf", "2019-12-31")
        .get("/v1/indicators/522624.needs-open")
        .then()
        .statusCode(200)
        .body("value", is(1));
    figure("522624.needs-open", "522624102", "2019-12-31").body("value", is(2));
  }

  @Test
  void theSameAgainIsNoVersionAndSomethingElseIsOneFromItsDay() {
    Body first =
        draft("versions")
            .with("formula", formula(List.of(term("needs.matched")), term("needs.published")));
    define(first).statusCode(201);
    define(first).statusCode(200).body("definition.version", is(1));
    define(
            first.with(
                "formula",
                formula(List.of(term("needs.matched")), term("needs.published"))
                    .with("minus", List.of())))
        .statusCode(200);
    String tomorrow = BusinessDays.today().plusDays(1).toString();
    define(
            first
                .with("formula", Body.of("plus", List.of(term("needs.matched"))))
                .with("inForceFrom", tomorrow))
        .statusCode(201)
        .body("definition.version", is(2));
    // today's figures are still made by the first
    figure("522624.versions", BusinessDays.today().toString())
        .body("unit", is("percent"))
        .body("definition.version", is(1));
    Calls.as(OFFICER)
        .get("/v1/indicators/522624.versions/versions")
        .then()
        .statusCode(200)
        .body("items.definition.version", contains(1, 2))
        .body("items.unit", contains("percent", "needs"))
        .body("items[1].inForceFrom", is(tomorrow))
        .body("items[1].formula.over", nullValue());
    define(first.with("nameZh", "第三版").with("inForceFrom", BusinessDays.today().toString()))
        .statusCode(400)
        .body("errors.pointer", contains("/inForceFrom"));
    define(first.with("nameZh", "第三版")).statusCode(201).body("inForceFrom", is(tomorrow));
  }

  @ParameterizedTest
  @CsvSource({
    "aid.funds,    '',      '',  needs.matched, '',        /formula/plus",
    "aid.funds,    '',      '',  '',            no.such,   /formula/over/0/indicator",
    "needs.success-rate, '', '', '',            '',        /formula/plus/0/indicator",
    "aid.funds,    category, JOB, '',           '',        /formula/plus/0/by",
    "aid.funds,    drive,   '',  '',            '',        /formula/plus/0/value",
  })
  void namesWhatIsWrongWithAFormula(
      String indicator, String by, String value, String minus, String over, String pointer) {
    Body plus = term(indicator);
    plus = by.isEmpty() ? plus : plus.with("by", by);
    plus = value.isEmpty() ? plus : plus.with("value", value);
    Body formula = Body.of("plus", List.of(plus));
    formula = minus.isEmpty() ? formula : formula.with("minus", List.of(term(minus)));
    formula = over.isEmpty() ? formula : formula.with("over", List.of(term(over)));
    define(draft("wrong").with("formula", formula))
        .statusCode(400)
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void isOfTheCallersDivisionsAndToldToThoseInsideThemAndAboveThem() {
    Body formula = Body.of("plus", List.of(term("aid.funds")));
    define(draft("seen").with("formula", formula)).statusCode(201);
    define(draft("seen").with("id", "522623.seen").with("formula", formula))
        .statusCode(400)
        .body("errors.pointer", contains("/id"));
    define(draft("seen").with("id", "5226.seen").with("formula", formula)).statusCode(400);
    define(draft("seen").with("id", "aid.seen").with("formula", formula))
        .statusCode(400)
        .body("errors.pointer", contains("/id"));
    for (Tokens inside :
        List.of(
            Tokens.staff(Role.INFORMATION_MANAGER, VILLAGE), Tokens.staff(Role.ANALYST, "52"))) {
      Calls.as(inside).get("/v1/indicators").then().body("items.id", hasItem("522624.seen"));
      Calls.as(inside).get("/v1/indicators/522624.seen/versions").then().statusCode(200);
    }
    Tokens neighbour = Tokens.staff(Role.COUNTY_OFFICER, "522623");
    Calls.as(neighbour).get("/v1/indicators").then().body("items.id", not(hasItem("522624.seen")));
    Calls.as(neighbour).get("/v1/indicators/522624.seen/versions").then().statusCode(404);
    Calls.as(neighbour)
        .queryParam("division", "522623")
        .get("/v1/indicators/522624.seen")
        .then()
        .statusCode(404);
  }

  @Test
  void ofManyWhoDefineTheSameAtOnceOneMakesIt() throws Exception {
    Body draft = draft("at-once").with("formula", Body.of("plus", List.of(term("aid.funds"))));
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      calls.add(() -> define(draft).extract().statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
    assertEquals(7, answers.stream().filter(status -> status == 200).count(), answers::toString);
  }

  private static Body draft(String name) {
    return Body.of("id", COUNTY + "." + name)
        .with("nameZh", "户均帮扶资金")
        .with("meaningZh", "帮扶资金 ÷ 登记户数");
  }

  private static Body formula(List<Body> plus, Body over) {
    return Body.of("plus", plus).with("over", List.of(over));
  }

  private static Body term(String indicator) {
    return Body.of("indicator", indicator);
  }

  private static Body fundsOfTheDrive() {
    return term("aid.funds").with("by", "drive").with("value", DRIVE);
  }

  private static ValidatableResponse define(Body draft) {
    return Calls.as(OFFICER).body(draft).post("/v1/indicators").then();
  }

  private static ValidatableResponse figure(String indicator, String asOf) {
    return figure(indicator, COUNTY, asOf);
  }

  private static ValidatableResponse figure(String indicator, String division, String asOf) {
    return Calls.as(OFFICER)
        .queryParam("division", division)
        .queryParam("asOf", asOf)
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200);
  }
}

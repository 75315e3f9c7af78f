package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Moving;
import org.junit.jupiter.api.Test;

/** A village is poor from a day on, and no longer so when few of its people are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class VillageStandingTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525205");
  private static final Tokens FOREIGN = Tokens.staff(Role.COUNTY_OFFICER, "450923");
  private static final String TYPE = "org.bangfu.village.standing-changed.v1";

  @Test
  void aVillageIsDelistedWhereFewArePoorAndAWrongStepIsTakenBack() {
    String village = "430525205202";
    poor(village);
    UUID exited = poor(village);
    HouseholdFixtures.step(
            exited, "exit", Map.of("occurredOn", "2017-06-30", "override", true, "reason", "县级认定"))
        .then()
        .statusCode(200);
    step(COUNTY, village, poorOn("2014-12-31"))
        .statusCode(201)
        .body("state", equalTo("POOR"))
        .body("since", equalTo("2014-12-31"));
    step(COUNTY, village, delistedOn("2017-12-20"))
        .statusCode(409)
        .body("type", endsWith("/delisting-not-proved"))
        .body(
            "detail",
            equalTo("It is not proved: the population of its rural register is not given."));
    step(COUNTY, village, delistedOn("2017-12-20").with("population", 100))
        .statusCode(409)
        .body(
            "detail",
            containsString("2 of 100 people were poor on 2017-12-20, which is not under 2.00 %"));
    // one more was still poor before the exit of the other household
    step(COUNTY, village, delistedOn("2017-06-29").with("population", 101))
        .statusCode(409)
        .body("detail", containsString("4 of 101"));
    Body delisted = delistedOn("2017-12-20").with("population", 101);
    step(COUNTY, village, delisted)
        .statusCode(201)
        .body("state", equalTo("DELISTED"))
        .body("steps[-1].poor", equalTo(2))
        .body("steps[-1].rate", equalTo(1.98f))
        .body("steps[-1].bound", equalTo(2.00f))
        .body("steps[-1].overridden", equalTo(false));
    step(COUNTY, village, delisted).statusCode(200).body("steps", hasSize(2));
    step(COUNTY, village, delistedOn("2017-12-21").with("population", 101))
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    String first = standing(village, "2017-12-19").extract().path("steps[0].id");
    standing(village, "2017-12-19").body("state", equalTo("POOR"));
    reverse(COUNTY, village, first, "2018-01-10")
        .statusCode(409)
        .body("detail", containsString("A later step follows this one"));
    String second = standing(village, "2017-12-20").extract().path("steps[1].id");
    reverse(COUNTY, village, second, "2017-12-19")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    reverse(COUNTY, village, second, "2018-01-10")
        .statusCode(200)
        .body("state", equalTo("POOR"))
        .body("since", equalTo("2014-12-31"))
        .body("steps[-1].reason", equalTo("误记到邻村"));
    standing(village, "2018-01-09").body("state", equalTo("DELISTED"));
    // until then the wrong one counted
    step(COUNTY, village, delistedOn("2018-01-09").with("population", 101))
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    step(
            COUNTY,
            village,
            delistedOn("2018-03-01")
                .with("population", 50)
                .with("override", true)
                .with("reason", "专项评估已核实"))
        .statusCode(201)
        .body("steps[-1].overridden", equalTo(true))
        .body("steps[-1].reason", equalTo("专项评估已核实"));
    List<JsonNode> told = told(first);
    assertThat(
        told.stream().map(VillageStandingTest::line).toList(),
        contains(
            "NONE>POOR 2014-12-31 false false",
            "POOR>DELISTED 2017-12-20 false false",
            "DELISTED>POOR 2018-01-10 true false",
            "POOR>DELISTED 2018-03-01 false true"));
  }

  @Test
  void whatIsTakenBackOnItsDayLeavesRoomForWhatWasBefore() {
    String village = "430525205203";
    step(COUNTY, village, poorOn("2015-05-01")).statusCode(201);
    String wrong = standing(village, "2015-05-01").extract().path("steps[0].id");
    reverse(COUNTY, village, wrong, "2015-05-01")
        .statusCode(200)
        .body("state", equalTo("NONE"))
        .body("since", nullValue());
    reverse(COUNTY, village, wrong, "2015-05-01")
        .statusCode(409)
        .body("detail", containsString("reversed already"));
    step(COUNTY, village, poorOn("2014-12-31")).statusCode(201);
    standing(village, "2015-01-01").body("state", equalTo("POOR"));
    standing(village, "2015-06-01").body("state", equalTo("POOR"));
    standing(village, "2014-12-30").body("state", equalTo("NONE"));
    assertThat(told(wrong), hasSize(3));
  }

  @Test
  void whatWasDecidedBeforeAnybodyWasRegisteredIsHistory() {
    // in the west
    String village = "520423001010";
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, "520423");
    step(county, village, poorOn("2014-12-31")).statusCode(201);
    step(county, village, delistedOn("2016-12-31").with("population", 2000))
        .statusCode(409)
        .body("detail", containsString("no household of the village is registered"));
    step(county, village, delistedOn("2016-12-31").with("origin", "HISTORY"))
        .statusCode(201)
        .body("steps[-1].bound", equalTo(3.00f))
        .body("steps[-1].poor", nullValue())
        .body("steps[-1].overridden", equalTo(false));
    String known = "430525205205";
    poor(known);
    step(COUNTY, known, poorOn("2014-12-31")).statusCode(201);
    step(COUNTY, known, delistedOn("2016-05-01").with("origin", "HISTORY"))
        .statusCode(409)
        .body("type", endsWith("/delisting-not-proved"));
    step(COUNTY, known, delistedOn("2016-04-30").with("origin", "HISTORY").with("population", 900))
        .statusCode(201)
        .body("steps[-1].poor", nullValue())
        .body("steps[-1].population", equalTo(900));
    // the same again changes nothing; with another population it is another step, and does not fit
    step(COUNTY, known, delistedOn("2016-04-30").with("origin", "HISTORY").with("population", 900))
        .statusCode(200);
    step(COUNTY, known, delistedOn("2016-04-30").with("origin", "HISTORY").with("population", 800))
        .statusCode(409);
  }

  /** What was right stays; who is poor again is so from its own day, and may be delisted again. */
  @Test
  void aVillageThatWasDelistedIsPoorAgainForAReason() {
    String village = "430525108204";
    step(COUNTY, village, poorOn("2014-12-31").with("reason", "复核"))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    step(COUNTY, village, poorOn("2014-12-31")).statusCode(201);
    step(COUNTY, village, poorOn("2015-12-31"))
        .statusCode(409)
        .body("detail", equalTo("From POOR there is no step to POOR."));
    step(COUNTY, village, delistedOn("2016-12-31").with("origin", "HISTORY")).statusCode(201);
    Body again = poorOn("2020-07-20").with("basis", "湘扶办发〔2020〕号");
    for (Body unexplained : List.of(again, again.with("reason", " "))) {
      step(COUNTY, village, unexplained)
          .statusCode(400)
          .body("errors.pointer", contains("/reason"));
    }
    step(COUNTY, village, again.with("occurredOn", "2016-12-30").with("reason", "特大洪灾"))
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    step(TOWNSHIP, village, again.with("reason", "特大洪灾")).statusCode(403);
    step(COUNTY, village, again.with("reason", "特大洪灾"))
        .statusCode(201)
        .body("state", equalTo("POOR"))
        .body("since", equalTo("2020-07-20"))
        .body("steps[-1].from", equalTo("DELISTED"))
        .body("steps[-1].reason", equalTo("特大洪灾"));
    step(COUNTY, village, again.with("reason", "特大洪灾")).statusCode(200);
    standing(village, "2020-07-19").body("state", equalTo("DELISTED"));
    String step = standing(village, "2020-07-20").extract().path("steps[-1].id");
    reverse(COUNTY, village, step, "2020-08-01").statusCode(200).body("state", equalTo("DELISTED"));
    step(COUNTY, village, again.with("occurredOn", "2020-08-02").with("reason", "特大洪灾"))
        .statusCode(201);
    step(COUNTY, village, delistedOn("2020-11-30").with("override", true).with("reason", "灾后重建已验收"))
        .statusCode(201)
        .body("state", equalTo("DELISTED"));
    String first = standing(village, "2020-07-20").extract().path("steps[0].id");
    assertThat(
        told(first).stream().map(VillageStandingTest::line).toList(),
        contains(
            "NONE>POOR 2014-12-31 false false",
            "POOR>DELISTED 2016-12-31 false false",
            "DELISTED>POOR 2020-07-20 false false",
            "POOR>DELISTED 2020-08-01 true false",
            "DELISTED>POOR 2020-08-02 false false",
            "POOR>DELISTED 2020-11-30 false true"));
  }

  @Test
  void countsWhoWasPoorBeforeTheRegistration() {
    String village = "430525205209";
    step(COUNTY, village, poorOn("2014-12-31")).statusCode(201);
    register(village, "2016-05-01", null, null);
    register(village, "2019-05-01", "2014-03-05", null);
    register(village, "2019-05-01", "2014-03-05", 2018);
    register(village, "2019-05-01", "2014-03-05", 2016);
    step(COUNTY, village, delistedOn("2017-12-31").with("population", 100))
        .statusCode(409)
        .body("detail", containsString("4 of 100 people were poor on 2017-12-31"));
    step(COUNTY, village, delistedOn("2018-12-31").with("population", 101))
        .statusCode(201)
        .body("steps[-1].poor", equalTo(2));
  }

  @Test
  void countsWhoeverWasThereOnTheDay() {
    String village = "430525205210";
    step(COUNTY, village, poorOn("2014-12-31")).statusCode(201);
    poor(village);
    UUID left = poor(village);
    Moving.moves(left, village, "430525205204", "2017-07-01");
    UUID came = poor("430525205204");
    Moving.moves(came, "430525205204", village, "2018-07-01");
    step(COUNTY, village, delistedOn("2017-06-30").with("population", 100))
        .statusCode(409)
        .body("detail", containsString("4 of 100 people were poor on 2017-06-30"));
    step(COUNTY, village, delistedOn("2018-07-01").with("population", 100))
        .statusCode(409)
        .body("detail", containsString("4 of 100 people were poor on 2018-07-01"));
    step(COUNTY, village, delistedOn("2017-07-01").with("population", 101))
        .statusCode(201)
        .body("steps[-1].poor", equalTo(2));
  }

  /**
   * Whoever moves in brings no knowledge of the village, and whoever moves away takes none along.
   */
  @Test
  void isKnownSinceSomebodyWasThere() {
    String entered = "430525203204";
    String left = "430525203205";
    step(COUNTY, entered, poorOn("2014-12-31")).statusCode(201);
    step(COUNTY, left, poorOn("2014-12-31")).statusCode(201);
    UUID moved = poor(left);
    Moving.moves(moved, left, entered, "2018-07-01");
    step(COUNTY, entered, delistedOn("2018-06-30").with("population", 100))
        .statusCode(409)
        .body("detail", containsString("was registered on 2018-07-01"));
    step(COUNTY, left, delistedOn("2018-06-30").with("population", 101))
        .statusCode(201)
        .body("steps[-1].poor", equalTo(2));
  }

  private static void register(String village, String day, String identified, Integer exited) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    household.put("occurredOn", day);
    if (identified != null) {
      household.put("identifiedOn", identified);
    }
    if (exited != null) {
      household.put("exitedYear", exited);
    }
    HouseholdFixtures.register(household);
  }

  @Test
  void isTheCountysAndOfAVillageOfItsOwn() {
    String village = "430525205207";
    step(TOWNSHIP, village, poorOn("2014-12-31")).statusCode(403);
    step(FOREIGN, village, poorOn("2014-12-31")).statusCode(404);
    step(COUNTY, "430525205999", poorOn("2014-12-31")).statusCode(404);
    step(COUNTY, "430525205", poorOn("2014-12-31")).statusCode(400);
    step(COUNTY, village, poorOn("2014-12-31").with("population", 5).with("override", true))
        .statusCode(400)
        .body("errors.pointer", contains("/override", "/population", "/reason"));
    step(COUNTY, village, delistedOn("2016-12-31").with("reason", "核实"))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    step(COUNTY, village, poorOn("2014-12-31").with("to", "NONE")).statusCode(400);
    step(COUNTY, village, poorOn(BusinessDays.today().plusDays(1).toString())).statusCode(400);
    step(COUNTY, village, delistedOn("2016-12-31").with("population", 900))
        .statusCode(409)
        .body("detail", equalTo("From NONE there is no step to DELISTED."));
    step(COUNTY, village, poorOn("2014-12-31")).statusCode(201);
    Calls.as(TOWNSHIP).get(path(village)).then().statusCode(200).body("name", equalTo("沙洞村"));
    Calls.as(FOREIGN).get(path(village)).then().statusCode(404);
    String step = standing(village, "2014-12-31").extract().path("steps[0].id");
    reverse(TOWNSHIP, village, step, "2014-12-31").statusCode(403);
    reverse(FOREIGN, village, step, "2014-12-31").statusCode(404);
    reverse(COUNTY, village, UUID.randomUUID().toString(), "2014-12-31").statusCode(404);
  }

  private static UUID poor(String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    household.put("occurredOn", "2016-05-01");
    household.put("identifiedOn", "2016-05-01");
    return HouseholdFixtures.register(household);
  }

  private static Body poorOn(String day) {
    return Body.of("to", "POOR").with("occurredOn", day).with("basis", "湘扶办发〔2014〕号");
  }

  private static Body delistedOn(String day) {
    return Body.of("to", "DELISTED").with("occurredOn", day).with("basis", "洞政函〔2018〕号");
  }

  private static String path(String village) {
    return "/v1/villages/" + village + "/standing";
  }

  private static ValidatableResponse step(Tokens caller, String village, Body body) {
    return Calls.as(caller).body(body).post(path(village)).then();
  }

  private static ValidatableResponse standing(String village, String asOf) {
    return Calls.write().queryParam("asOf", asOf).get(path(village)).then().statusCode(200);
  }

  private static ValidatableResponse reverse(
      Tokens caller, String village, String step, String day) {
    return Calls.as(caller)
        .body(Body.of("reason", "误记到邻村").with("occurredOn", day))
        .post(path(village) + "/steps/" + step + "/reversal")
        .then();
  }

  private static List<JsonNode> told(String firstStep) {
    List<JsonNode> told = Outboxes.payloads(TYPE, UUID.fromString(firstStep));
    told.forEach(event -> EventContracts.assertValid("household-registry", TYPE, event));
    return told;
  }

  private static String line(JsonNode event) {
    return "%s>%s %s %s %s"
        .formatted(
            event.path("from").asText(),
            event.path("to").asText(),
            event.path("occurredOn").asText(),
            event.path("reversal").asBoolean(),
            event.path("overridden").asBoolean());
  }
}

package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.Closings;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What a roster says of the poverty register becomes steps, and events of them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MergedStandingTest {
  private static final String STANDING = "org.bangfu.household.standing-changed.v1";
  private static final String MEMBERS = "org.bangfu.household.members-changed.v1";
  // who merges is another than who uploads
  private static final Tokens REVIEWER = Tokens.officer();

  @Test
  void anExitThatARosterTellsIsAStepOfHistory() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    identified(sheet, "", "");
    RosterCalls.merged(sheet).body("householdsCreated", equalTo(1));
    UUID id = household(number);
    steps(id).body("to", contains("REGISTERED")).body("origin", contains("HISTORY"));
    identified(sheet, "2014-03-05", "2018");
    RosterCalls.merged(sheet).body("householdsUpdated", equalTo(1));
    steps(id)
        .body("to", contains("REGISTERED", "IN_POVERTY", "EXITED"))
        .body("from", contains(null, "NONE", "IN_POVERTY"))
        .body("occurredOn", contains("2019-05-01", "2014-03-05", "2018-12-31"))
        .body("origin", contains("HISTORY", "HISTORY", "HISTORY"));
    read(id)
        .header("ETag", Calls.etag(1))
        .body("povertyState", equalTo("EXITED"))
        .body("exitedYear", equalTo(2018))
        .body("identifiedOn", equalTo("2014-03-05"));
    List<JsonNode> told = Outboxes.payloads(STANDING, id);
    assertThat(
        told.stream().map(e -> e.path("to").asText()).toList(), contains("IN_POVERTY", "EXITED"));
    told.forEach(event -> EventContracts.assertValid("household-registry", STANDING, event));
    assertThat(told.getLast().path("people").asInt(), equalTo(3));
    // the same again is no other step
    sheet.row(0).put("人均纯收入", "4200");
    RosterCalls.merged(sheet).body("householdsUpdated", equalTo(1));
    assertThat(Outboxes.payloads(STANDING, id), hasSize(2));
  }

  @Test
  void whatContradictsTheStepsIsLeftOutAndSaid() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    RosterCalls.merged(sheet);
    UUID id = household(number);
    for (Map<String, String> other :
        List.of(Map.of("脱贫年度", "2017"), Map.of("识别时间", "2015-01-01"))) {
      RosterSheet later = new RosterSheet();
      for (int i = 0; i < sheet.size(); i++) {
        Map<String, String> row = later.add(number, 3, "", "", "");
        row.putAll(sheet.row(i));
        row.putAll(other);
      }
      UUID roster = RosterCalls.validated(later);
      Calls.as(REVIEWER)
          .get("/v1/rosters/" + roster + "/errors")
          .then()
          .body("items.rule", hasItem("standing-differs"));
    }
    // a return after the exit, and then an exit that was before it
    HouseholdFixtures.step(id, "return", Map.of("occurredOn", "2020-02-01")).then().statusCode(200);
    identified(sheet, "2014-03-05", "2019");
    Calls.as(REVIEWER)
        .get("/v1/rosters/" + RosterCalls.validated(sheet) + "/errors")
        .then()
        .body("items.rule", hasItem("standing-differs"));
    identified(sheet, "2014-03-05", "2020");
    RosterCalls.merged(sheet).body("householdsUpdated", equalTo(1));
    read(id).body("povertyState", equalTo("EXITED")).body("exitedYear", equalTo(2020));
  }

  @Test
  void whoWasListedWronglyIsNotPutBack() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    RosterCalls.merged(sheet);
    UUID id = household(number);
    Calls.as(REVIEWER)
        .body(Map.of("basis", "PROPERTY", "reason", "有商品房", "occurredOn", "2020-03-01"))
        .post("/v1/households/" + id + "/register-removal")
        .then()
        .statusCode(200);
    sheet.row(0).put("人均纯收入", "4100");
    Calls.as(REVIEWER)
        .get("/v1/rosters/" + RosterCalls.validated(sheet) + "/errors")
        .then()
        .body("items.rule", contains("standing-differs"))
        .body("items[0].detail", containsString("should never have been"));
    identified(sheet, "2014-03-05", "");
    RosterCalls.merged(sheet)
        .body("householdsUpdated", equalTo(0))
        .body("refusedHouseholds", equalTo(1));
    // what says nothing of the register lands
    identified(sheet, "", "");
    sheet.row(0).put("人均纯收入", "4300");
    RosterCalls.merged(sheet).body("householdsUpdated", equalTo(1));
    read(id).body("povertyState", equalTo("REMOVED")).body("identifiedOn", nullValue());
  }

  @Test
  void noStepIsDatedIntoWhatTheCountyHasClosed() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    identified(sheet, "", "");
    RosterCalls.merged(sheet);
    identified(sheet, "2012-03-05", "2013");
    UUID period = Closings.close("430525", "2013-01-01", "2013-12-31");
    Calls.as(REVIEWER)
        .get("/v1/rosters/" + RosterCalls.validated(sheet) + "/errors")
        .then()
        .body("items.rule", contains("period-closed"));
    sheet.row(0).put("人均纯收入", "4300");
    RosterCalls.merged(sheet)
        .body("householdsUpdated", equalTo(0))
        .body("refusedHouseholds", equalTo(1));
    read(household(number)).body("povertyState", equalTo("NONE"));
    Closings.reopen("430525", period);
    sheet.row(0).put("人均纯收入", "4400");
    RosterCalls.merged(sheet).body("householdsUpdated", equalTo(1));
    read(household(number)).body("povertyState", equalTo("EXITED"));
  }

  @Test
  void whoJoinsByARosterIsCountedInOneEvent() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    RosterCalls.merged(sheet);
    UUID id = household(number);
    for (String relation : List.of("之女", "之子")) {
      Map<String, String> child =
          sheet.add(
              number, 5, "张小", relation.equals("之女") ? People.woman() : People.man(), relation);
      child.put("文化程度", "");
      child.put("在校生状况", "学龄前儿童");
    }
    for (int i = 0; i < sheet.size(); i++) {
      sheet.row(i).put("人数", "5");
    }
    RosterCalls.merged(sheet).body("membersCreated", equalTo(2));
    List<JsonNode> told = Outboxes.payloads(MEMBERS, id);
    assertThat(told, hasSize(1));
    EventContracts.assertValid("household-registry", MEMBERS, told.getFirst());
    assertThat(told.getFirst().path("people").asInt(), equalTo(2));
    assertThat(told.getFirst().path("members").asInt(), equalTo(5));
    assertThat(
        Database.rows(
            "select aggregate_version from outbox where aggregateid = ? order by id",
            id.toString()),
        contains("0", "1"));
  }

  @Test
  void aFamilyWhoseFileIsClosedMayComeByARoster() {
    String head = People.man();
    UUID old =
        HouseholdFixtures.register(
            HouseholdFixtures.household(HouseholdFixtures.person("赵小三", head, "HEAD")));
    RosterSheet sheet = new RosterSheet();
    String number = HouseholdFixtures.number();
    sheet.add(number, 1, "赵小三", head, "户主");
    RosterCalls.merged(sheet)
        .body("householdsCreated", equalTo(0))
        .body("refusedHouseholds", equalTo(1));
    HouseholdFixtures.step(old, "closure", Map.of("occurredOn", "2019-06-01"))
        .then()
        .statusCode(200);
    sheet.row(0).put("人均纯收入", "4200");
    RosterCalls.merged(sheet).body("householdsCreated", equalTo(1));
    assertThat(
        Database.rows("select released from member where household_id = ?", household(number)),
        contains("f"));
  }

  private static void identified(RosterSheet sheet, String on, String exited) {
    for (int i = 0; i < sheet.size(); i++) {
      sheet.row(i).put("识别时间", on);
      sheet.row(i).put("脱贫年度", exited);
    }
  }

  private static ValidatableResponse steps(UUID id) {
    return Calls.write().get("/v1/households/" + id + "/steps").then().statusCode(200);
  }

  private static ValidatableResponse read(UUID id) {
    return Calls.write().get("/v1/households/" + id).then().statusCode(200);
  }

  private static UUID household(String number) {
    return UUID.fromString(
        Database.rows("select id from household where number = ?", number).getFirst());
  }
}

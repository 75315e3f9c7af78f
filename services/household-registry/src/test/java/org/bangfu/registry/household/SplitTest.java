package org.bangfu.registry.household;

import static org.bangfu.registry.household.Moving.COUNTY;
import static org.bangfu.registry.household.Moving.OTHER;
import static org.bangfu.registry.household.Moving.manager;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Missing;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.registry.People;
import org.bangfu.registry.roll.Twinning;
import org.junit.jupiter.api.Test;

/** Members leave a household for one of their own. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SplitTest {
  private static final String HERE = "430525112206";
  private static final String REGISTERED = "org.bangfu.household.registered.v1";
  private static final String MEMBERS = "org.bangfu.household.members-changed.v1";

  @Test
  void aSonAndHisWifeHaveOneOfTheirOwn() {
    UUID id = family(Map.of());
    List<String> members = members(id);
    UUID own =
        split(id, son(members).with("phone", "13800009999").with("division", OTHER))
            .statusCode(201)
            .body("division", equalTo(OTHER))
            .body("splitFrom", equalTo(id.toString()))
            .body("registeredOn", equalTo("2020-06-01"))
            .body("povertyState", equalTo("EXITED"))
            .body("identifiedOn", equalTo("2014-03-05"))
            .body("exitedYear", equalTo(2018))
            .body("fileState", equalTo("REGISTERED"))
            .body("phone", equalTo("138****9999"))
            .body("members.relationToHead", contains("HEAD", "SPOUSE"))
            .body("members.joinReason", contains("SPLIT_OFF", "SPLIT_OFF"))
            .body("members.joinedOn", contains("2020-06-01", "2020-06-01"))
            .extract()
            .jsonPath()
            .getUUID("id");
    Calls.as(manager(HERE))
        .get("/v1/households/" + id)
        .then()
        .body("splitFrom", nullValue())
        .body("members.findAll { it.leftOn == null }.relationToHead", contains("HEAD", "SPOUSE"))
        .body(
            "members.findAll { it.leftOn != null }.leaveReason", contains("SPLIT_OFF", "SPLIT_OFF"))
        .body("members.findAll { it.leftOn != null }.leftOn", contains("2020-06-01", "2020-06-01"));
    Calls.as(manager(OTHER))
        .get("/v1/households/" + own)
        .then()
        .statusCode(200)
        .body("splitFrom", equalTo(id.toString()));
    Calls.as(manager(OTHER))
        .get("/v1/households/" + own + "/steps")
        .then()
        .body("to", contains("REGISTERED", "EXITED"))
        .body("occurredOn", contains("2020-06-01", "2020-06-01"));
    // on their own they take every step that a household takes
    HouseholdFixtures.step(own, "return", Map.of("occurredOn", "2020-07-01"))
        .then()
        .statusCode(200)
        .body("povertyState", equalTo("RETURNED"));
    assertEquals(
        2,
        Database.number(
            "select count(distinct national_id_index) from member where household_id = ? and left_on is null",
            own));
  }

  @Test
  void nobodyIsLostOrCountedTwice() {
    UUID id = family(Map.of());
    List<String> members = members(id);
    UUID own = split(id, son(members)).statusCode(201).extract().jsonPath().getUUID("id");
    List<JsonNode> told = new ArrayList<>(Outboxes.payloads(REGISTERED, own));
    assertThat(told.size(), equalTo(1));
    EventContracts.assertValid("household-registry", REGISTERED, told.getFirst());
    JsonNode registered = told.getFirst();
    assertEquals(
        id + " EXITED null 2020-06-01 2020-06-01",
        "%s %s %s %s %s"
            .formatted(
                registered.path("splitFrom").asText(),
                registered.path("povertyState").asText(),
                registered.path("identifiedOn").asText(),
                registered.path("povertySince").asText(),
                registered.path("occurredOn").asText()));
    Outboxes.payloads(MEMBERS, id).forEach(told::add);
    // by day: those who came here less those who left there
    for (String day :
        List.of("2014-03-05", "2018-12-31", "2019-05-01", "2020-05-31", "2020-06-01")) {
      int moved =
          told.stream()
              .filter(event ->
                  !LocalDate.parse(event.path("occurredOn").asText()).isAfter(LocalDate.parse(day)))
              .mapToInt(event ->
                  event.has("people")
                      ? event.path("people").asInt()
                      : event.path("members").asInt())
              .sum();
      assertEquals(0, moved, day);
    }
    assertThat(
        Outboxes.payloads(MEMBERS, id).stream()
            .map(event -> event.path("people").asText() + " " + event.path("members").asText())
            .toList(),
        contains("-1 3", "-1 2"));
    assertEquals(
        4,
        Database.number(
            "select sum(members) from household where id = ? or split_from = ?", id, id));
  }

  @Test
  void theHeadMayLeaveWhereAnotherOneIsNamed() {
    UUID id = family(Map.of());
    List<String> members = members(id);
    Body parents =
        Body.of("number", HouseholdFixtures.number())
            .with("householdType", "ORDINARY")
            .with("occurredOn", "2020-06-01")
            .with(
                "members",
                List.of(leaver(members.get(0), "HEAD"), leaver(members.get(1), "SPOUSE")));
    split(id, parents).statusCode(409).body("type", endsWith("/household-rules-broken"));
    split(id, parents.with("newHeadId", members.get(0)))
        .statusCode(400)
        .body("errors.pointer", contains("/newHeadId"));
    assertEquals(4, Database.number("select members from household where id = ?", id));
    split(id, parents.with("newHeadId", members.get(2))).statusCode(201);
    Calls.as(COUNTY)
        .get("/v1/households/" + id)
        .then()
        .body(
            "members.findAll { it.leftOn == null }.relationToHead",
            contains("HEAD", "DAUGHTER_IN_LAW"));
  }

  @Test
  void refusesWhatIsNoSplit() {
    UUID id = family(Map.of());
    List<String> members = members(id);
    Body son = son(members);
    split(id, son.with("members", List.of(leaver(members.get(2), "SON"))))
        .statusCode(409)
        .body("type", endsWith("/household-rules-broken"));
    split(
            id,
            son.with(
                "members",
                List.of(leaver(members.get(2), "HEAD"), leaver(members.get(2), "SPOUSE"))))
        .statusCode(400)
        .body("errors.pointer", contains("/members/1/memberId"));
    split(id, son.with("members", List.of(leaver(UUID.randomUUID().toString(), "HEAD"))))
        .statusCode(400)
        .body("errors.pointer", contains("/members/0/memberId"));
    split(
            id,
            son.with(
                "members",
                List.of(
                    leaver(members.get(0), "HEAD"),
                    leaver(members.get(1), "SPOUSE"),
                    leaver(members.get(2), "SON"),
                    leaver(members.get(3), "DAUGHTER_IN_LAW"))))
        .statusCode(409)
        .body("type", endsWith("/household-rules-broken"));
    split(id, son.with("newHeadId", members.get(1)))
        .statusCode(400)
        .body("errors.pointer", contains("/newHeadId"));
    split(id, son.with("occurredOn", "2019-04-30"))
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    String taken = HouseholdFixtures.number();
    Moving.household(HERE, Map.of("number", taken));
    split(id, son.with("number", taken))
        .statusCode(409)
        .body("type", endsWith("/household-number-taken"));
    // a village that is none of the manager's
    Calls.as(manager(HERE))
        .body(son.with("division", OTHER))
        .post("/v1/households/" + id + "/splits")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    Missing.write(manager(OTHER), "/v1/households/{id}/splits", son, id);
    assertThat(Outboxes.payloads(MEMBERS, id), empty());
    // where it stood before its last step nobody asks any more
    HouseholdFixtures.step(id, "return", Map.of("occurredOn", "2020-07-01")).then().statusCode(200);
    split(id, son).statusCode(409).body("type", endsWith("/before-its-beginning"));
    split(id, son.with("occurredOn", "2020-07-01"))
        .statusCode(201)
        .body("povertyState", equalTo("RETURNED"));
    // who has left, has left
    split(id, son.with("occurredOn", "2020-07-01"))
        .statusCode(400)
        .body("errors.pointer", contains("/members/0/memberId", "/members/1/memberId"));
  }

  @Test
  void whatItStandsAsSinceThenIsTakenBackByNobody() {
    UUID id = family(Map.of());
    UUID own = split(id, son(members(id))).statusCode(201).extract().jsonPath().getUUID("id");
    String opening =
        Calls.write().get("/v1/households/" + own + "/steps").jsonPath().getString("[1].id");
    Calls.as(COUNTY)
        .body(Body.of("reason", "误").with("occurredOn", "2020-06-02"))
        .post("/v1/households/" + own + "/steps/" + opening + "/reversal")
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"))
        .body("detail", containsString("split off"));
  }

  @Test
  void whoWasListedWronglyTakesNothingOfItAlong() {
    Map<String, Object> poor = new HashMap<>();
    poor.put("exitedYear", null);
    UUID id = family(poor);
    Calls.as(COUNTY)
        .body(Body.of("basis", "PROPERTY").with("reason", "有商品房").with("occurredOn", "2020-03-01"))
        .post("/v1/households/" + id + "/register-removal")
        .then()
        .statusCode(200);
    UUID own =
        split(id, son(members(id)))
            .statusCode(201)
            .body("povertyState", equalTo("NONE"))
            .extract()
            .jsonPath()
            .getUUID("id");
    EventContracts.assertValid(
        "household-registry", REGISTERED, Outboxes.payloads(REGISTERED, own).getFirst());
  }

  @Test
  void theTwoAreNoPairOfDuplicates() {
    UUID id = family(Map.of("phone", "13800007777"));
    UUID own =
        split(id, son(members(id)).with("phone", "13800007777"))
            .statusCode(201)
            .extract()
            .jsonPath()
            .getUUID("id");
    // the families of the other tests have their names
    Twinning.of(COUNTY, id);
    Twinning.of(COUNTY, own);
    assertEquals(
        0,
        Database.number(
            "select count(*) from duplicate_pair where one_id = least(?, ?) and other_id = greatest(?, ?)",
            id,
            own,
            id,
            own));
  }

  /** Parents, a son and his wife; poor from 2014 to 2018, registered on 1 May 2019. */
  private static UUID family(Map<String, Object> others) {
    Map<String, Object> household =
        HouseholdFixtures.household(
            HouseholdFixtures.person("闾丘一", People.man(), "HEAD"),
            HouseholdFixtures.person("钟离二", People.woman(), "SPOUSE"),
            HouseholdFixtures.person("闾丘三", People.man(), "SON"),
            HouseholdFixtures.person("鲜于四", People.woman(), "DAUGHTER_IN_LAW"));
    household.put("division", HERE);
    household.put("identifiedOn", "2014-03-05");
    household.put("exitedYear", 2018);
    household.putAll(others);
    return HouseholdFixtures.register(household);
  }

  private static List<String> members(UUID id) {
    return Calls.write().get("/v1/households/" + id).jsonPath().getList("members.id", String.class);
  }

  private static Body son(List<String> members) {
    return Body.of("number", HouseholdFixtures.number())
        .with("householdType", "ORDINARY")
        .with("occurredOn", "2020-06-01")
        .with("members", List.of(leaver(members.get(2), "HEAD"), leaver(members.get(3), "SPOUSE")));
  }

  private static Body leaver(String member, String relation) {
    return Body.of("memberId", member).with("relationToHead", relation);
  }

  private static ValidatableResponse split(UUID id, Body split) {
    return Calls.as(COUNTY).body(split).post("/v1/households/" + id + "/splits").then();
  }
}

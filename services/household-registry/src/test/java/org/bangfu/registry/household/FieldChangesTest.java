package org.bangfu.registry.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

/** What was changed in a file, by whichever way, and who may see it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FieldChangesTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void aHouseholdsFieldsAreKeptWithWhoChangedThem() {
    UUID id = HouseholdFixtures.register();
    patch(id, "", Map.of("mainCause", "ILLNESS", "phone", "13900005678"));
    patch(id, "", Map.of("mainCause", "DISABILITY", "incomePerHead", "3500.00"));
    JsonPath changes = changes(id);
    assertThat(
        told(changes),
        containsInAnyOrder(
            "mainCause null ILLNESS",
            "phone 138****1234 139****5678",
            "mainCause ILLNESS DISABILITY",
            "incomePerHead null 3500.00"));
    assertThat(changes.getList("items.cause"), everyItem(equalTo("CALL")));
    assertThat(
        changes.getList("items.actor", String.class), everyItem(startsWith("county-officer:")));
    assertThat(changes.getList("items.memberId"), everyItem(nullValue()));
    assertThat(
        "what changes nothing is no change",
        changes(HouseholdFixtures.register()).getList("items"),
        empty());
  }

  @Test
  void aMembersFieldsAreKeptAndWhatIsPersonalIsSealed() {
    UUID id = HouseholdFixtures.register();
    UUID member = member(id, 0);
    String number = People.man();
    patch(
        id,
        "/members/" + member,
        Map.of("name", "赵一一", "nationalId", number, "health", "CHRONIC_ILLNESS", "number", "P-7"));
    JsonPath changes = changes(id);
    assertThat(
        changes.getList("items.field"),
        containsInAnyOrder("name", "nationalId", "health", "personNumber"));
    assertThat(changes.getList("items.memberId"), everyItem(equalTo(member.toString())));
    assertThat(told(changes), hasItem("name 张*三 赵*一"));
    assertThat(told(changes), hasItem("personNumber null P-7"));
    assertThat(
        Database.rows(
            "select count(*) from field_change where member_id = ? and concat(before, after) ~ ?",
            member,
            "赵|张|P-7|" + number),
        contains("0"));
  }

  @Test
  void aNewHeadAndADepartureAreKept() {
    UUID id = HouseholdFixtures.register();
    UUID head = member(id, 0);
    UUID spouse = member(id, 1);
    Calls.as(COUNTY)
        .body(Map.of("reason", "DEATH", "occurredOn", "2020-02-01", "newHeadId", spouse))
        .post("/v1/households/" + id + "/members/" + head + "/departure")
        .then()
        .statusCode(200);
    assertThat(
        told(changes(id)),
        containsInAnyOrder(
            "leftOn null 2020-02-01", "leaveReason null DEATH", "relationToHead SPOUSE HEAD"));
  }

  @Test
  void aStepThatMovesADayOfTheRegisterIsKept() {
    UUID id = HouseholdFixtures.register();
    HouseholdFixtures.step(id, "identification", Map.of("occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    assertThat(told(changes(id)), contains("identifiedOn null 2020-03-01"));
  }

  @Test
  void whoIsErasedIsErasedHereToo() {
    UUID id = HouseholdFixtures.register();
    UUID spouse = member(id, 1);
    patch(id, "", Map.of("phone", "13900005678"));
    patch(id, "/members/" + spouse, Map.of("name", "钱二二", "labour", "SKILLED"));
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-01-01"))
        .then()
        .statusCode(200);
    erase(id, spouse);
    JsonPath changes = changes(id);
    assertThat(told(changes), hasItem("name null null"));
    assertThat(told(changes), hasItem("labour null SKILLED"));
    assertThat(told(changes), hasItem("phone 138****1234 139****5678"));
    erase(id, member(id, 0));
    assertThat(told(changes(id)), not(hasItem("phone 138****1234 139****5678")));
    assertThat(
        changes(id).getList("items.findAll { it.field == 'phone' }.before"), contains(nullValue()));
  }

  @Test
  void isForOfficesThatSeeTheHousehold() {
    UUID id = HouseholdFixtures.register();
    patch(id, "", Map.of("safeWater", true));
    patch(id, "", Map.of("safeWater", false));
    String path = "/v1/households/" + id + "/changes";
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "450923")).get(path).then().statusCode(404);
    Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, "430525103204"))
        .get(path)
        .then()
        .statusCode(403);
    Calls.as(COUNTY)
        .get(path + "?limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("nextCursor", notNullValue());
    assertThat(
        Database.rows(
            "select status, fields from audit_entry where record_id = ? and route like '%/changes' order by looked_at",
            id),
        contains(
            "404|name,nationalId,phone", "403|name,nationalId,phone", "200|name,nationalId,phone"));
  }

  @Test
  void areListedByFieldAndByTime() {
    UUID id = HouseholdFixtures.register();
    patch(id, "", Map.of("safeWater", true, "mainCause", "ILLNESS"));
    String path = "/v1/households/" + id + "/changes";
    String today = BusinessDays.today().toString();
    String tomorrow = BusinessDays.today().plusDays(1).toString();
    Calls.as(COUNTY)
        .queryParam("field", "mainCause")
        .queryParam("from", today)
        .queryParam("to", today)
        .get(path)
        .then()
        .statusCode(200)
        .body("items.after", contains("ILLNESS"));
    Calls.as(COUNTY).get(path + "?from=" + tomorrow).then().body("items", empty());
    Calls.as(COUNTY).get(path + "?to=2020-01-01").then().body("items", empty());
    Calls.as(COUNTY).get(path + "?field=height").then().statusCode(400);
  }

  @Test
  void oneIsShownInClearForAPurposeThatTheAuditKeeps() {
    UUID id = HouseholdFixtures.register();
    patch(id, "/members/" + member(id, 0), Map.of("name", "赵一一"));
    String path = "/v1/households/" + id + "/changes/" + changes(id).getString("items[0].id");
    Map<String, String> purpose = Map.of("purpose", "核实姓名更正");
    Calls.as(COUNTY)
        .body(purpose)
        .post(path + "/reveal")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("field", equalTo("name"))
        .body("before", equalTo("张小三"))
        .body("after", equalTo("赵一一"));
    Calls.as(COUNTY).body(Map.of("purpose", "看")).post(path + "/reveal").then().statusCode(400);
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "450923"))
        .body(purpose)
        .post(path + "/reveal")
        .then()
        .statusCode(404);
    UUID other = HouseholdFixtures.register();
    Calls.as(COUNTY)
        .body(purpose)
        .post(path.replace(id.toString(), other.toString()) + "/reveal")
        .then()
        .statusCode(404);
    assertThat(
        Database.rows(
            "select status, fields, purpose from audit_entry where record_id = ? and route like '%/reveal'"
                + " and status <> 400 order by looked_at",
            id),
        contains("200|name|核实姓名更正", "404||核实姓名更正"));
  }

  @Test
  void aMoveThatNumbersItAnewIsToldByTheMoveAlone() {
    UUID id = HouseholdFixtures.register();
    Calls.as(COUNTY)
        .body(
            Map.of(
                "from", "430525103204",
                "to", "430525103205",
                "number", HouseholdFixtures.number(),
                "occurredOn", "2020-01-01"))
        .post("/v1/households/" + id + "/moves")
        .then()
        .statusCode(201);
    assertThat(changes(id).getList("items"), empty());
  }

  @Test
  void aRenamingCostsTwoStatements() {
    UUID id = HouseholdFixtures.register();
    UUID member = member(id, 0);
    patch(id, "/members/" + member, Map.of("health", "HEALTHY"));
    long described =
        Statements.during(() -> patch(id, "/members/" + member, Map.of("health", "DISABLED")));
    long renamed = Statements.during(() -> patch(id, "/members/" + member, Map.of("name", "孙三三")));
    assertThat(renamed, lessThanOrEqualTo(described + 2));
  }

  @Test
  void nobodyRenamesSomebodyWithoutSayingSo() {
    UUID id = HouseholdFixtures.register();
    assertThrows(
        SQLException.class,
        () ->
            Database.change(
                "update member set name = '某某' where household_id = ? and position = 1", id));
  }

  private static void erase(UUID id, UUID member) {
    Calls.as(COUNTY)
        .body(Map.of("reason", "本人申请删除"))
        .post("/v1/households/" + id + "/members/" + member + "/erasure")
        .then()
        .statusCode(200);
  }

  /** By an office of the county, at whatever version the household is. */
  private static void patch(UUID id, String of, Map<String, Object> change) {
    String etag = Calls.as(COUNTY).get("/v1/households/" + id).header("ETag");
    Calls.as(COUNTY)
        .header("If-Match", etag)
        .body(change)
        .patch("/v1/households/" + id + of)
        .then()
        .statusCode(200);
  }

  private static JsonPath changes(UUID id) {
    return Calls.as(COUNTY)
        .get("/v1/households/" + id + "/changes?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> told(JsonPath changes) {
    List<Map<String, Object>> items = changes.getList("items");
    return items.stream()
        .map(c -> c.get("field") + " " + c.get("before") + " " + c.get("after"))
        .toList();
  }

  private static UUID member(UUID id, int index) {
    return UUID.fromString(
        Calls.as(COUNTY)
            .get("/v1/households/" + id)
            .jsonPath()
            .getString("members[" + index + "].id"));
  }
}

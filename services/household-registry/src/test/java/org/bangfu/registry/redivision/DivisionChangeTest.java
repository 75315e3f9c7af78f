package org.bangfu.registry.redivision;

import static org.bangfu.registry.redivision.Redividing.APPROVER;
import static org.bangfu.registry.redivision.Redividing.DRAFTER;
import static org.bangfu.registry.redivision.Redividing.approve;
import static org.bangfu.registry.redivision.Redividing.approved;
import static org.bangfu.registry.redivision.Redividing.change;
import static org.bangfu.registry.redivision.Redividing.division;
import static org.bangfu.registry.redivision.Redividing.draft;
import static org.bangfu.registry.redivision.Redividing.item;
import static org.bangfu.registry.redivision.Redividing.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/** Divisions are renamed, given to another parent, merged, split and new; old codes stay. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DivisionChangeTest {
  private static final String TYPE = "org.bangfu.division.changed.v1";
  private static final String TODAY = BusinessDays.today().toString();
  private static final LocalDate EARLIER = BusinessDays.today().withDayOfYear(1);

  @Inject RunDivisionChanges job;

  @Test
  void aVillageGetsAnotherNameByTwoAccounts() {
    String id =
        draft(
                change("RENAME", TODAY, item(null, "岳狮 新村", "430423100204"))
                    .with("clientReference", "dc-1"))
            .statusCode(201)
            .body("state", equalTo("DRAFT"))
            .body("division", equalTo("430423100204"))
            .body("divisions.name", contains("岳狮新村"))
            .body("divisions.nameBefore", contains("岳狮村委会"))
            .extract()
            .path("id");
    draft(
            change("RENAME", TODAY, item(null, "岳狮 新村", "430423100204"))
                .with("clientReference", "dc-1"))
        .statusCode(200)
        .body("id", equalTo(id));
    division("430423100204").body("name", equalTo("岳狮村委会"));
    approve(DRAFTER, id).statusCode(403).body("type", endsWith("/same-account"));
    approve(officer("430423100204"), id).statusCode(403).body("type", endsWith("/forbidden"));
    approve(officer("430424"), id).statusCode(404);
    approve(APPROVER, id)
        .statusCode(200)
        .body("state", equalTo("IN_FORCE"))
        .body("approvedBy", notNullValue());
    approve(APPROVER, id).statusCode(409).body("type", endsWith("/state-not-fitting"));
    division("430423100204")
        .body("name", equalTo("岳狮新村"))
        .body("validTo", nullValue())
        .body("successors", empty());
    assertEquals(List.of("430423100204 430423100204 岳狮新村 false"), told(id));
  }

  @Test
  void twoVillagesBecomeOneThatIsNew() {
    String id =
        approved(
            change(
                "MERGE",
                EARLIER.toString(),
                item("430423100290", "新胜村", "430423100219", "430423100220")));
    for (String old : List.of("430423100219", "430423100220")) {
      division(old)
          .body("validTo", equalTo(EARLIER.minusDays(1).toString()))
          .body("successors", contains("430423100290"));
    }
    division("430423100290")
        .body("name", equalTo("新胜村"))
        .body("parent", equalTo("430423100"))
        .body("validFrom", equalTo(EARLIER.toString()))
        .body("validTo", nullValue())
        .body("predecessor", equalTo("430423100219"))
        .body("predecessors", contains("430423100219", "430423100220"));
    children("430423100")
        .body("items.code", hasItem("430423100290"))
        .body("items.code", not(hasItem("430423100219")));
    assertEquals(
        List.of("430423100219 430423100290 新胜村 true", "430423100220 430423100290 新胜村 true"),
        told(id));
  }

  @Test
  void oneBecomesAPartOfAnotherThatStays() {
    approved(change("MERGE", TODAY, item("430423100223", null, "430423100221", "430423100223")));
    division("430423100221").body("successors", contains("430423100223"));
    division("430423100223")
        .body("name", equalTo("山竹村委会"))
        .body("validFrom", nullValue())
        .body("predecessors", contains("430423100221"));
  }

  @Test
  void aVillageIsSplitOffOneThatStays() {
    approved(change("SPLIT", TODAY, item("430423100291", "九龙新村", "430423100224")));
    division("430423100224")
        .body("validTo", nullValue())
        .body("successors", contains("430423100291"));
    division("430423100291")
        .body("predecessor", equalTo("430423100224"))
        .body("validFrom", equalTo(TODAY));
  }

  @Test
  void aVillageIsNewAndAnotherIsGivenToTheNextTownship() {
    approved(change("NEW", TODAY, item("430423100292", "开云新区社区")));
    division("430423100292").body("predecessor", nullValue()).body("predecessors", empty());
    approved(change("REPARENT", TODAY, item("430423104298", null, "430423103202")));
    division("430423104298").body("name", equalTo("糖铺村委会")).body("parent", equalTo("430423104"));
    division("430423103202").body("successors", contains("430423104298"));
  }

  @Test
  void whatLiesInATownshipFollowsIt() {
    int villages = children("430423105").extract().jsonPath().getList("items").size();
    String id =
        approved(
            change(
                "RENAME",
                TODAY,
                item("430423009", "新桥街道", "430423105"),
                item("430423009299", "黄金社区", "430423105201")));
    division("430423105").body("successors", contains("430423009"));
    division("430423105200").body("successors", contains("430423009200"));
    division("430423105201").body("successors", contains("430423009299"));
    division("430423009200").body("name", equalTo("茶园台村委会"));
    children("430423105").body("items", empty());
    children("430423009").body("items.size()", equalTo(villages));
    Calls.as(DRAFTER)
        .get("/v1/divisions/changes/" + id)
        .then()
        .statusCode(200)
        .body("divisions.size()", equalTo(villages + 1))
        .body("divisions.count { it.derived }", equalTo(villages - 1));
  }

  @Test
  void aTownshipGoesToAnotherCountyByAnOfficeAboveBoth() {
    Tokens prefecture = officer("4304");
    String id =
        draft(prefecture, change("REPARENT", TODAY, item("430422201", "江东镇", "430423208")))
            .statusCode(201)
            .body("division", equalTo("4304"))
            .extract()
            .path("id");
    approve(APPROVER, id).statusCode(404);
    approve(officer("43"), id).statusCode(200).body("state", equalTo("IN_FORCE"));
    division("430422201").body("name", equalTo("江东镇"));
    division("430422201201").body("name", equalTo("江东村委会")).body("level", equalTo("village"));
  }

  @Test
  void oneOfALaterDayComesIntoForceOnThatDay() {
    String id =
        approved(
            change(
                "NEW", BusinessDays.today().plusDays(1).toString(), item("430423100293", "明日社区")));
    job.run();
    state(id).body("state", equalTo("APPROVED"));
    Calls.write().get("/v1/divisions/430423100293").then().statusCode(404);
    Database.changeAsOwner(
        "update division_change set in_force_from = in_force_from - 1 where id = ?",
        UUID.fromString(id));
    job.run();
    state(id).body("state", equalTo("IN_FORCE")).body("followedAt", notNullValue());
    division("430423100293").body("validFrom", equalTo(TODAY));
    assertEquals(1, told(id).size());
    job.run();
    assertEquals(1, told(id).size());
  }

  @Test
  void oneThatIsWithdrawnLeavesItsDivisionsToOthers() {
    String id =
        draft(change("RENAME", TODAY, item(null, "五一社区", "430423101210")))
            .statusCode(201)
            .extract()
            .path("id");
    draft(change("MERGE", TODAY, item("430423101294", "合村", "430423101210", "430423101212")))
        .statusCode(409)
        .body("type", endsWith("/division-change-pending"));
    // what lies in it is taken too
    draft(change("RENAME", TODAY, item("430423011", "白果街道", "430423101")))
        .statusCode(409)
        .body("type", endsWith("/division-change-pending"));
    Calls.as(DRAFTER)
        .body("{\"reason\":\"批复另行下达\"}")
        .post("/v1/divisions/changes/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("withdrawalReason", equalTo("批复另行下达"));
    approve(APPROVER, id).statusCode(409).body("type", endsWith("/state-not-fitting"));
    draft(change("RENAME", TODAY, item(null, "五一新村", "430423101210"))).statusCode(201);
    Calls.as(DRAFTER)
        .get("/v1/divisions/changes?division=430423101210&state=WITHDRAWN")
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder(id))
        .body("items[0].divisions", nullValue());
  }

  @Test
  void townshipOfficersDraftNothing() {
    draft(
            Tokens.staff(Role.TOWNSHIP_OFFICER, "430423100"),
            change("NEW", TODAY, item("430423100299", "某村")))
        .statusCode(403);
  }

  private static List<String> told(String id) {
    List<JsonNode> events = Outboxes.payloads(TYPE, UUID.fromString(id));
    events.forEach(event -> EventContracts.assertValid("household-registry", TYPE, event));
    return events.stream()
        .flatMap(event -> event.get("divisions").valueStream())
        .map(one ->
            "%s %s %s %s"
                .formatted(
                    one.get("from").asText(),
                    one.get("to").asText(),
                    one.get("name").asText(),
                    one.get("ends").asText()))
        .toList();
  }

  private static ValidatableResponse state(String id) {
    return Calls.as(DRAFTER).get("/v1/divisions/changes/" + id).then().statusCode(200);
  }

  private static ValidatableResponse children(String code) {
    return Calls.write()
        .get("/v1/divisions/" + code + "/children?limit=200")
        .then()
        .statusCode(200);
  }
}

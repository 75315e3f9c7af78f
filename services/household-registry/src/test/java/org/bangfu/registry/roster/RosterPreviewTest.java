package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

/** What the merge of a roster would do is told before it is done. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterPreviewTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final List<String> COUNTED =
      List.of(
          "households",
          "refusedHouseholds",
          "errors",
          "householdsCreated",
          "householdsUpdated",
          "householdsUnchanged",
          "membersCreated",
          "membersUpdated");

  @Test
  void itIsWhatTheMergeThenDoesAndNothingHasLanded() {
    RosterSheet before = new RosterSheet();
    String same = before.addFamily();
    String changed = before.addFamily();
    merged(before);
    // another family, a new wife's brother, a member who is not named any more
    RosterSheet sheet = new RosterSheet();
    copy(before, sheet, 0, 3);
    copy(before, sheet, 3, 5);
    sheet.row(4).put("文化程度", "高中");
    sheet.row(3).put("人数", "3");
    sheet.row(4).put("人数", "3");
    sheet.add(changed, 3, "王小明", People.man(), "其他");
    String added = sheet.addFamily();
    sheet.row(6).put("脱贫年度", "");
    sheet.row(7).put("脱贫年度", "");
    sheet.row(8).put("脱贫年度", "");
    UUID roster = uploaded(sheet);
    preview(COUNTY, roster)
        .then()
        .statusCode(409)
        .body("type", endsWith("/roster-state-not-fitting"));
    RosterCalls.step(TOWNSHIP, roster, "review").then().statusCode(200);
    preview(TOWNSHIP, roster).then().statusCode(403).body("type", endsWith("/same-account"));

    List<String> known = household(changed);
    JsonPath told = preview(COUNTY, roster).then().statusCode(200).extract().jsonPath();
    assertThat(told.getInt("householdsCreated"), equalTo(1));
    assertThat(told.getInt("householdsUpdated"), equalTo(1));
    assertThat(told.getInt("householdsUnchanged"), equalTo(1));
    assertThat(told.getInt("membersCreated"), equalTo(4));
    assertThat(told.getInt("membersUpdated"), equalTo(1));
    assertThat(told.getInt("identified"), equalTo(1));
    assertThat(told.getInt("exited"), equalTo(0));
    assertThat(told.getInt("membersAbsent"), equalTo(1));
    // the village has those of other tests
    assertThat(told.getInt("householdsAbsent"), greaterThanOrEqualTo(0));
    assertThat("nothing has landed", ids(added), empty());
    assertThat("nothing has changed", household(changed), equalTo(known));
    Calls.as(TOWNSHIP).get("/v1/rosters/{id}/absences", roster).then().statusCode(403);
    Calls.as(COUNTY)
        .get("/v1/rosters/{id}/absences", roster)
        .then()
        .statusCode(200)
        .body("items.number", contains(changed))
        .body("items.name", contains("张*山"));
    assertThat(
        Database.rows("select method || ' ' || route from audit_entry where record_id = ?", roster),
        hasItem("POST /v1/rosters/{id}/preview"));

    JsonPath done =
        RosterCalls.step(COUNTY, roster, "merge").then().statusCode(200).extract().jsonPath();
    COUNTED.forEach(count -> assertThat(count, done.getInt(count), equalTo(told.getInt(count))));
    Calls.as(COUNTY).get("/v1/rosters/{id}/absences", roster).then().statusCode(409);
    preview(COUNTY, roster).then().statusCode(409);
    assertThat(ids(same).size() + ids(added).size(), equalTo(2));
  }

  @Test
  void aStrangerGetsNothing() {
    RosterSheet sheet = new RosterSheet();
    sheet.addFamily();
    UUID roster = uploaded(sheet);
    Tokens stranger = Tokens.staff(Role.COUNTY_OFFICER, "450923");
    preview(stranger, roster).then().statusCode(404);
    Calls.as(stranger).get("/v1/rosters/{id}/absences", roster).then().statusCode(404);
  }

  private static void copy(RosterSheet from, RosterSheet to, int first, int end) {
    for (int row = first; row < end; row++) {
      var cells = from.row(row);
      to.add(
              cells.get("户编号"),
              Integer.parseInt(cells.get("人数")),
              cells.get("姓名"),
              cells.get("证件号码"),
              cells.get("与户主关系"))
          .putAll(cells);
    }
  }

  private static void merged(RosterSheet sheet) {
    UUID roster = uploaded(sheet);
    RosterCalls.step(TOWNSHIP, roster, "review").then().statusCode(200);
    RosterCalls.step(COUNTY, roster, "merge").then().statusCode(200);
  }

  private static Response preview(Tokens caller, UUID roster) {
    return RosterCalls.step(caller, roster, "preview");
  }

  private static UUID uploaded(RosterSheet sheet) {
    Response answer =
        RosterCalls.upload(
            TOWNSHIP, sheet.csv(StandardCharsets.UTF_8, ""), "text/csv", "2019-05-01");
    answer.then().statusCode(201).body("refusedHouseholds", equalTo(0));
    return UUID.fromString(answer.jsonPath().getString("id"));
  }

  private static List<String> household(String number) {
    return Database.rows(
        "select h.version, h.members, string_agg(m.education, ',' order by m.position) from household h"
            + " join member m on m.household_id = h.id where h.number = ? group by h.id",
        number);
  }

  private static List<String> ids(String householdNumber) {
    return Database.rows("select id from household where number = ?", householdNumber);
  }
}

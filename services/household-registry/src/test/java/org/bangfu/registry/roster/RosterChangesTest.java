package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What a roster changed in files that were there, and what its preview did not. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterChangesTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void eachChangedFieldIsKeptWithTheRosterThatChangedIt() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    sheet.addFamily();
    RosterAnswer.of(sheet).merged();
    String household =
        Database.rows("select id from household where number = ?", number).getFirst();
    assertThat("who comes in is not changed", changes(household).getList("items"), empty());

    for (int row = 0; row < 3; row++) {
      sheet.row(row).put("人均纯收入", "4100");
      sheet.row(row).put("联系电话", "13900005678");
    }
    sheet.row(1).put("姓名", "王秀珍");
    sheet.row(1).put("健康状况", "残疾");
    sheet.row(2).put("人编号", "新-3");
    RosterAnswer roster = RosterAnswer.of(sheet);
    roster.merged().body("membersUpdated", equalTo(2)).body("householdsUpdated", equalTo(1));

    JsonPath changes = changes(household);
    List<Map<String, Object>> items = changes.getList("items");
    assertThat(
        items.stream().map(c -> c.get("field") + " " + c.get("after")).toList(),
        containsInAnyOrder(
            "incomePerHead 4100.00",
            "phone 139****5678",
            "name 王*珍",
            "health DISABLED",
            "personNumber 新-3"));
    assertThat(changes.getList("items.cause"), everyItem(equalTo("ROSTER")));
    assertThat(changes.getList("items.rosterId"), everyItem(equalTo(roster.id().toString())));
    assertThat(
        Database.rows(
            "select count(*) from field_change where roster_id = ? and concat(before, after) ~ '王秀|新-3'",
            roster.id()),
        contains("0"));
  }

  private static JsonPath changes(String household) {
    return Calls.as(COUNTY)
        .get("/v1/households/" + household + "/changes")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A roster's way in, from a county PC's spreadsheet to households that two people have seen. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterStoryTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void aSpreadsheetWithOneWrongCellComesInOnceTwoPeopleHaveSeenIt() {
    // given: a township's officer with two families in a spreadsheet, of whom one has a day that
    // there is not
    RosterSheet sheet = new RosterSheet();
    String good = sheet.addFamily();
    String wrong = sheet.addFamily();
    sheet.row(3).put("识别时间", "2014-02-30");

    // done: the officer uploads it, reads what is wrong, corrects the cell and uploads it again,
    // looks it through, and would like to merge it too
    UUID first = uploaded(sheet);
    Calls.as(TOWNSHIP)
        .get("/v1/rosters/{id}/errors", first)
        .then()
        .statusCode(200)
        .body("items.row", contains(5))
        .body("items.column", contains("识别时间"))
        .body("items.rule", contains("date"));
    sheet.row(3).put("识别时间", "2014-02-28");
    UUID corrected = uploaded(sheet);
    RosterCalls.step(TOWNSHIP, corrected, "review").then().statusCode(200);
    RosterCalls.step(TOWNSHIP, corrected, "merge")
        .then()
        .statusCode(403)
        .body("type", endsWith("/same-account"));
    assertThat("nothing lands before the merge", ids(good), empty());
    RosterCalls.step(COUNTY, corrected, "merge")
        .then()
        .statusCode(200)
        .body("state", equalTo("MERGED"))
        .body("householdsCreated", equalTo(2))
        .body("refusedHouseholds", equalTo(0));

    // expected: both families are households like those that were entered by hand, each is told
    // once
    // in the words of its schema, what the file said is forgotten, and who did what has left a
    // trace
    for (String number : List.of(good, wrong)) {
      UUID household = UUID.fromString(ids(number).getFirst());
      Calls.as(TOWNSHIP)
          .get("/v1/households/{id}", household)
          .then()
          .statusCode(200)
          .body("division", equalTo("430525103204"))
          .body("members.name", contains("张*山", "王*英", "张*山"));
      String type = "org.bangfu.household.registered.v1";
      assertThat(Outboxes.payloads(type, household), hasSize(1));
      EventContracts.assertValid(
          "household-registry", type, Outboxes.payloads(type, household).getFirst());
    }
    assertThat(
        Database.number("select count(*) from roster_row where roster_id = ?", corrected),
        equalTo(0L));
    assertThat(
        Database.rows(
            "select method || ' ' || route from audit_entry where record_id = ?", corrected),
        hasItem("POST /v1/rosters/{id}/merge"));
  }

  private static UUID uploaded(RosterSheet sheet) {
    byte[] file = sheet.csv(Charset.forName("GB18030"), "");
    Response answer = RosterCalls.upload(TOWNSHIP, file, "text/csv", "2019-05-01");
    answer.then().statusCode(201).body("state", equalTo("VALIDATED"));
    return UUID.fromString(answer.jsonPath().getString("id"));
  }

  private static List<String> ids(String householdNumber) {
    return Database.rows("select id from household where number = ?", householdNumber);
  }
}

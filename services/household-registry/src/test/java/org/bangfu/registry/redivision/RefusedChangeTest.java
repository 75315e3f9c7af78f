package org.bangfu.registry.redivision;

import static org.bangfu.registry.redivision.Redividing.APPROVER;
import static org.bangfu.registry.redivision.Redividing.approve;
import static org.bangfu.registry.redivision.Redividing.approved;
import static org.bangfu.registry.redivision.Redividing.change;
import static org.bangfu.registry.redivision.Redividing.draft;
import static org.bangfu.registry.redivision.Redividing.item;
import static org.bangfu.registry.redivision.Redividing.officer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What a change of divisions may not say. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RefusedChangeTest {
  private static final LocalDate DAY = BusinessDays.today();
  private static final String TODAY = DAY.toString();

  @Test
  void whatDoesNotGoWithItsKind() {
    refused("/items/0/name", change("RENAME", TODAY, item(null, null, "430423107202")));
    refused("/items/0/to", change("RENAME", TODAY, item("430423103250", "甲", "430423107202")));
    refused("/items/0/to", change("REPARENT", TODAY, item("430423107250", null, "430423107202")));
    refused("/items/0/from", change("REPARENT", TODAY, item("430423103250", "甲")));
    refused("/items/0/from", change("MERGE", TODAY, item("430423107250", "甲", "430423107202")));
    refused(
        "/items/0/from",
        change("RENAME", TODAY, item("430423107250", "甲", "430423107202", "430423107209")));
    refused("/items/0/to", change("SPLIT", TODAY, item("430423107202", "甲", "430423107202")));
    refused("/items/0/from", change("NEW", TODAY, item("430423107250", "甲", "430423107202")));
    refused("/items/0/name", change("NEW", TODAY, item("430423107250", null)));
  }

  @Test
  void codesThatDoNotFit() {
    // no code, of another level, below a parent that is not there
    refused("/items/0/to", change("NEW", TODAY, item("43042310725", "甲")));
    refused("/items/0/to", change("RENAME", TODAY, item("430423999", "甲", "430423107202")));
    refused("/items/0/to", change("NEW", TODAY, item("430423999250", "甲")));
    // counties keep their codes
    refused("/items/0/to", change("RENAME", TODAY, item("430482", "衡山市", "430423")));
    // is there already, is not there
    refused("/items/0/to", change("NEW", TODAY, item("430423107202", "甲")));
    refused("/items/0/to", change("REPARENT", TODAY, item("430423107209", null, "430423103204")));
    refused("/items/0/from", change("RENAME", TODAY, item(null, "甲", "430423107999")));
    // named twice
    refused(
        "/items/1/from",
        change(
            "REPARENT",
            TODAY,
            item("430423103250", null, "430423107202"),
            item("430423103251", null, "430423107202")));
    refused(
        "/items/1/to",
        change(
            "REPARENT",
            TODAY,
            item("430423103250", null, "430423107202"),
            item("430423103250", null, "430423107209")));
    // villages of two townships have the same last digits
    refused(
        "/items/0/to", change("MERGE", TODAY, item("430423107", null, "430423103", "430423107")));
    // that which stays is named too
    refused(
        "/items/0/to",
        change("MERGE", TODAY, item("430423107202", null, "430423107209", "430423107211")));
    // of another county
    draft(change("RENAME", TODAY, item(null, "甲", "430424100001")))
        .statusCode(400)
        .body("errors.pointer", hasItem("/items/0/from"));
    // who has two townships has not what holds both
    draft(
            Tokens.staff(Role.COUNTY_OFFICER, "430423107", "430423103"),
            change("REPARENT", TODAY, item("430423103250", null, "430423107202")))
        .statusCode(403)
        .body("type", endsWith("/forbidden"));
  }

  @Test
  void aMergeIntoOneThatEndsByTheSameChange() {
    String one = "430423107202";
    String two = "430423107209";
    String three = "430423107211";
    refused(
        "/items/0/to",
        change("MERGE", TODAY, item(two, null, one, two), item(three, null, two, three)));
    Body circle = change("MERGE", TODAY, item(two, null, one, two), item(one, null, two, one));
    refused("/items/0/to", circle);
    refused("/items/1/to", circle);
  }

  @Test
  void whatIsNoMoreOrWasNotThereThen() {
    approved(change("REPARENT", TODAY, item("430423103260", null, "430423107221")));
    refused("/items/0/from", change("RENAME", TODAY, item(null, "甲", "430423107221")));
    // a code that was one stays what it was
    refused("/items/0/to", change("NEW", TODAY, item("430423107221", "甲")));
    // the new one came today
    refused("/items/0/from", change("RENAME", TODAY, item(null, "甲", "430423103260")));
    register("430423107221").statusCode(400);
    register("430423103260").statusCode(201);
  }

  @Test
  void daysOfOtherYears() {
    Body change = change("RENAME", TODAY, item(null, "甲", "430423107202"));
    refused(
        "/inForceFrom", change.with("inForceFrom", DAY.withDayOfYear(1).minusDays(1).toString()));
    refused("/inForceFrom", change.with("inForceFrom", DAY.plusYears(1).plusDays(1).toString()));
    draft(change.with("paper", " ")).statusCode(400).body("errors.pointer", hasItem("/paper"));
  }

  @Test
  void aDayThatTheCountyHasClosed() {
    assumeTrue(DAY.getDayOfYear() > 3, "the day has to be of this year");
    String day = DAY.minusDays(3).toString();
    Body closing =
        Body.of("division", "430424")
            .with("firstDay", day)
            .with("lastDay", day)
            .with("reason", "已上报");
    Body change = change("RENAME", day, item(null, "石湾新镇", "430424101"));
    String late = draft(officer("430424"), change).statusCode(201).extract().path("id");
    String period =
        Calls.write()
            .body(closing)
            .post("/v1/closed-periods")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    approve(officer("430424"), late).statusCode(409).body("type", endsWith("/period-closed"));
    draft(officer("430424"), change("RENAME", day, item(null, "新塘新镇", "430424102")))
        .statusCode(409)
        .body("type", endsWith("/period-closed"));
    Calls.write()
        .body(Body.of("reason", "测试"))
        .post("/v1/closed-periods/" + period + "/reopening")
        .then()
        .statusCode(200);
    approve(officer("430424"), late).statusCode(200);
  }

  @Test
  void whatWasDraftedAndDoesNotFitAnyMore() {
    String id =
        draft(change("NEW", TODAY, item("430423107270", "甲村")))
            .statusCode(201)
            .extract()
            .path("id");
    Database.changeAsOwner(
        "insert into division (code, name, valid_from) values ('430423107270', '乙村', current_date)");
    approve(APPROVER, id)
        .statusCode(400)
        .body("errors.detail", hasItem(containsString("430423107270")));
  }

  private static ValidatableResponse register(String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    return HouseholdFixtures.post(household).then();
  }

  private static void refused(String pointer, Body change) {
    draft(change).statusCode(400).body("errors.pointer", hasItem(pointer));
  }
}

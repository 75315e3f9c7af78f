package org.bangfu.needs.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Doors;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** What is no JSON of the contract, no text or no day comes no further than the door. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StrictDoorTest {
  private static final Tokens OFFICER = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final String HELPERS = "/v1/helpers";
  private static final Body HELPER =
      Body.of("name", "测试").with("kind", "PERSON").with("division", "430525103");
  private static final String ID = "00000000-0000-4000-8000-000000000000";

  @Test
  void aFieldTakesTheTypeAndTheFormOfTheContract() {
    Doors.refuseTexts(StrictDoorTest::officer, HELPERS, HELPER.with("name", Doors.HOLE), "/name");
    Doors.refuseTexts(
        StrictDoorTest::officer, HELPERS, HELPER.with("division", Doors.HOLE), "/division");
    Doors.refuseWords(StrictDoorTest::officer, HELPERS, HELPER.with("kind", Doors.HOLE), "/kind");
    Doors.refuseDays(
        StrictDoorTest::officer, HELPERS, HELPER.with("occurredOn", Doors.HOLE), "/occurredOn");
    Doors.refuseIds(
        StrictDoorTest::officer,
        "/v1/consents",
        Body.of("subjectKind", "HOUSEHOLD").with("householdId", Doors.HOLE),
        "/householdId");
    Doors.refuse(
        officer(),
        HELPERS,
        """
        {"name": "甲", "kind": "PERSON", "division": "430525103", "name": "乙"}
        """,
        "/name");
  }

  @Test
  void aBodyIsOneValue() {
    Doors.refuseMore(StrictDoorTest::officer, HELPERS, HELPER);
  }

  @Test
  void ofABulkTheBadItemIsNamedAndNothingHasLanded() {
    long before = Database.number("select count(*) from helper");
    Doors.refuse(
        Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430525")),
        HELPERS + "/bulk",
        """
        {"items": [
          {"clientReference": "door-1", "name": "甲", "kind": "PERSON", "division": "430525"},
          {"clientReference": "door-2", "name": "乙\\u0000", "kind": "PERSON", "division": "430525"}]}
        """,
        "/items/1/name");
    assertEquals(before, Database.number("select count(*) from helper"));
  }

  @Test
  void whatPeopleWriteIsTakenAsItIs() {
    String id =
        officer()
            .body(
                """
                {"name": "爱心👍\\t𠮷", "kind": "PERSON", "division": "430525103", "phone": null}
                """)
            .post(HELPERS)
            .then()
            .statusCode(201)
            .body("name", equalTo("爱***𠮷"))
            .extract()
            .path("id");
    assertEquals(
        List.of("爱心👍\t𠮷"),
        Database.rows("select name from helper where id = ?", UUID.fromString(id)));
  }

  @Test
  void anAddressHoldsNoControlCharacters() {
    Calls.anonymous()
        .urlEncodingEnabled(false)
        .get("/v1/public/notices/%00")
        .then()
        .statusCode(404)
        .body("type", equalTo("https://bangfu.org/problems/not-found"));
    officer().urlEncodingEnabled(false).get("/v1/needs/%00").then().statusCode(404);
    officer().urlEncodingEnabled(false).get("/v1/needs/1-1-1-1-1").then().statusCode(404);
    officer()
        .urlEncodingEnabled(false)
        .get("/v1/needs?limit=1&division=430525103%ED%A0%BD")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?division"));
    Doors.refuseParameter(
        StrictDoorTest::officer, "/v1/needs", "division", "%00", "43x", "%EF%BC%94%EF%BC%93", "");
    Doors.refuseParameter(
        StrictDoorTest::officer,
        "/v1/needs",
        "limit",
        "abc",
        "0",
        "201",
        "-1",
        "1e2",
        "%EF%BC%99",
        "");
    Doors.refuseParameter(StrictDoorTest::officer, "/v1/needs", "state", "", "FOO", "1");
    Doors.refuseParameter(StrictDoorTest::officer, "/v1/consents", "householdId", "", "1-1-1-1-1");
  }

  @Test
  void aCursorIsOneThatTheListGave() {
    Doors.refuseCursors(
        StrictDoorTest::officer, "/v1/needs", "\0", "430525\0/" + ID, "430525/1-1-1-1-1", "x");
    Doors.refuseCursors(StrictDoorTest::officer, "/v1/helpers", "\0", "430525103");
    Doors.refuseCursors(
        Calls::anonymous, "/v1/public/help", "+999999999-12-31/" + ID, "0000-01-01/" + ID, "\0");
    Tokens auditor = Tokens.staff(Role.AUDITOR, "430525");
    Doors.refuseCursors(
        () -> Calls.as(auditor),
        "/v1/audit/entries",
        "+1000000000-12-31T23:59:59Z/" + ID,
        "-1000000000-01-01T00:00:00Z/" + ID,
        "\0/" + ID);
    for (String name : List.of("from", "to")) {
      Doors.refuseParameter(
          () -> Calls.as(auditor),
          "/v1/audit/entries",
          name,
          "%2B999999999-12-31",
          "-999999999-01-01",
          "%2B300000-01-01",
          "yesterday",
          "2018-2-3",
          "2018-02-30",
          "");
    }
    Doors.refuseParameter(() -> Calls.as(auditor), "/v1/audit/entries", "actor", "%00", "a%1f");
  }

  @Test
  void aStepIsReadAsStrictly() {
    String wish = County.household(County.VILLAGE).toString();
    Doors.refuseDays(
        StrictDoorTest::officer,
        "/v1/consents/" + wish + "/withdrawal",
        Body.of("occurredOn", Doors.HOLE),
        "/occurredOn");
  }

  private static RequestSpecification officer() {
    return Calls.onceAs(OFFICER);
  }
}

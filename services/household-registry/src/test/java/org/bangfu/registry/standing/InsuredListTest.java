package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

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
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Who is insured in a place on a day. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InsuredListTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525201");
  private static final String VILLAGE = "430525201201";

  @Test
  void isListedOnTheDaysOnWhichItCounts() {
    UUID one = in(VILLAGE);
    UUID other = in("430525201204");
    insure(one, "RELAPSE", "2020-07-01", "2021-06-30");
    insure(one, "HOUSING", "2020-07-01", "2020-12-31");
    insure(other, "RELAPSE", "2020-07-01", "2021-06-30");
    listed(VILLAGE, "on=2020-06-30").body("items", empty());
    listed(VILLAGE, "on=2020-07-01")
        .body("items.kind", containsInAnyOrder("RELAPSE", "HOUSING"))
        .body("items.id", contains(one.toString(), one.toString()));
    listed(VILLAGE, "on=2021-06-30")
        .body("items.kind", contains("RELAPSE"))
        .body("items.until", contains("2021-06-30"))
        .body("items.premium", contains("100.00"))
        .body("items.people", contains(2));
    listed(VILLAGE, "on=2021-07-01").body("items", empty());
    listed(VILLAGE, "on=2020-08-01&endingBy=2020-12-31").body("items.kind", contains("HOUSING"));
    listed("430525201", "on=2020-08-01&kind=RELAPSE")
        .body("items.id", contains(one.toString(), other.toString()));
    listed("430525201", "on=2020-08-01&limit=1")
        .body("items", hasSize(1))
        .body("nextCursor", notNullValue());
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525109"))
        .get("/v1/insurance-policies?on=2020-08-01&division=" + VILLAGE)
        .then()
        .statusCode(200)
        .body("items", empty());
    assertThat(
        Database.rows(
            "select distinct record_kind, fields from audit_entry where record_id = ? and method = 'GET'"
                + " and route = '/v1/insurance-policies'",
            one),
        contains("household|insurance"));
  }

  @Test
  void whatWasTakenBackCountsUntilTheDayAndAClosedFileNotAtAll() {
    UUID wrong = in("430525201205");
    UUID closed = in("430525201205");
    insure(wrong, "RELAPSE", "2020-07-01", "2021-06-30");
    insure(closed, "RELAPSE", "2020-07-01", "2021-06-30");
    String policies = "/v1/households/" + wrong + "/insurance-policies";
    String policy = Calls.as(TOWNSHIP).get(policies).path("[0].id");
    Calls.as(TOWNSHIP)
        .body(Map.of("reason", "误记", "occurredOn", "2020-09-01"))
        .post(policies + "/" + policy + "/reversal")
        .then()
        .statusCode(200);
    HouseholdFixtures.step(closed, "closure", Map.of("occurredOn", "2020-10-01"))
        .then()
        .statusCode(200);
    listed("430525201205", "on=2020-08-31").body("items.id", contains(wrong.toString()));
    listed("430525201205", "on=2020-09-01").body("items", empty());
  }

  @Test
  void aPageIsTwoStatementsAndReadFromAnIndex() {
    assertThat(
        Statements.during(() -> listed("430525201", "on=2020-08-01")), lessThanOrEqualTo(2L));
    QueryPlans.assertIndexed(
        "select p.id from insurance_policy p where p.division >= '430525201' and p.division < '430525201~'"
            + " and p.reverses is null order by p.division, p.id limit 50");
  }

  private static UUID in(String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    return HouseholdFixtures.register(household);
  }

  private static void insure(UUID household, String kind, String from, String until) {
    Calls.as(TOWNSHIP)
        .body(
            Body.of("kind", kind)
                .with("insurer", "人保财险洞口支公司")
                .with("payer", "GOVERNMENT")
                .with("premium", "100.00")
                .with("from", from)
                .with("until", until)
                .with("households", List.of(household.toString())))
        .post("/v1/insurance-policies")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse listed(String division, String query) {
    return Calls.as(TOWNSHIP)
        .get("/v1/insurance-policies?division=" + division + "&" + query)
        .then()
        .statusCode(200);
  }
}

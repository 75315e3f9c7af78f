package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.standing.insurance.InsuranceLists;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Who is insured in a place on a day. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InsuredListTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525101");
  private static final String VILLAGE = "430525101201";

  @Test
  void isListedOnTheDaysOnWhichItCounts() {
    UUID one = in(VILLAGE);
    UUID other = in("430525101202");
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
    listed("430525101", "on=2020-08-01&kind=RELAPSE")
        .body("items.id", contains(one.toString(), other.toString()));
    listed("430525101", "on=2020-08-01&limit=1")
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
    UUID wrong = in("430525101203");
    UUID closed = in("430525101203");
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
    listed("430525101203", "on=2020-08-31").body("items.id", contains(wrong.toString()));
    listed("430525101203", "on=2020-09-01").body("items", empty());
  }

  @Test
  void aPageIsTwoStatementsAndReadFromAnIndex() {
    assertThat(
        Statements.during(() -> listed("430525101", "on=2020-08-01")), lessThanOrEqualTo(2L));
    QueryPlans.assertIndexed(asked("430525101", "2020-08-01", "9999-12-31"));
  }

  @Test
  void whatEndsSoonIsFoundAmongAllThatWasEverBought() throws SQLException {
    UUID household = in(VILLAGE);
    var config = ConfigProvider.getConfig();
    // the owner, who may find out what is in the table
    try (Connection connection =
            DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // rolled back: thirty thousand in three hundred villages, of which a hundred end in the month
      statement.execute(
          """
          insert into insurance_policy (id, household_id, division, kind, insurer, payer, premium,
            people, from_on, until_on, occurred_on, actor, recorded_at)
          select uuidv7(), '%s', '430525' || lpad((n %% 300)::text, 6, '0'), 'RELAPSE', '人保财险',
            'GOVERNMENT', 100, 1, day, day + 364, day, 'somebody', now()
          from (select n, date '2006-01-01' + n * 9131 / 30000 as day from generate_series(1, 30000) n) s
          """
              .formatted(household));
      statement.execute("analyze insurance_policy");
      List<String> plan = new ArrayList<>();
      try (ResultSet lines =
          statement.executeQuery("explain " + asked("430525", "2030-12-01", "2030-12-31"))) {
        while (lines.next()) {
          plan.add(lines.getString(1));
        }
      }
      connection.rollback();
      assertThat(plan, hasItem(containsString("insurance_policy_by_end")));
    }
  }

  /** The query of a page, with its values as constants. */
  private static String asked(String division, String on, String endingBy) {
    return QueryPlans.reached(
        "{reached}",
        InsuranceLists.asked(
            new DivisionCode(division),
            null,
            LocalDate.parse(on),
            LocalDate.parse(endingBy),
            DivisionScope.nation(),
            new PlaceCursor("", new UUID(0, 0)),
            51));
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

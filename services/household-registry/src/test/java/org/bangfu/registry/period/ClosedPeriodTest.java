package org.bangfu.registry.period;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What a county has closed stands: nobody dates a record into it until it is reopened. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClosedPeriodTest {
  private static final String COUNTY = "530302";
  private static final String VILLAGE = "530302001001";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "530302001");

  @Test
  void nobodyDatesARecordIntoItUntilItIsReopened() {
    register(TOWNSHIP, "2018-02-10").statusCode(201);
    UUID household =
        UUID.fromString(register(TOWNSHIP, "2017-05-10").statusCode(201).extract().path("id"));
    UUID period = id(close(OFFICER, COUNTY, "2018-01-01", "2018-03-31").statusCode(201));
    for (Tokens caller : List.of(TOWNSHIP, OFFICER, Tokens.ANYBODY)) {
      closed(register(caller, "2018-01-01"));
      closed(register(caller, "2018-03-31"));
      closed(step(caller, household, "2018-02-01"));
    }
    register(TOWNSHIP, "2017-12-31").statusCode(201);
    register(TOWNSHIP, "2018-04-01").statusCode(201);
    register(
            Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103"),
            "2018-02-10",
            HouseholdFixtures.VILLAGE)
        .statusCode(201);
    bulk("2018-02-11", "2018-04-02")
        .statusCode(200)
        .body("items.outcome", contains("refused", "created"))
        .body("items[0].problem.type", endsWith("/period-closed"));
    reopen(OFFICER, period)
        .statusCode(200)
        .body("closed", equalTo(false))
        .body("steps.kind", contains("CLOSED", "REOPENED"))
        .body("steps[1].reason", equalTo("二月份漏报"))
        .body("steps[1].actor", containsString("county-officer:"));
    register(TOWNSHIP, "2018-02-12").statusCode(201);
    step(TOWNSHIP, household, "2018-02-01").statusCode(200);
    reopen(OFFICER, period).statusCode(409).body("type", endsWith("/period-state"));
  }

  @Test
  void theCountyAloneClosesWhatIsOver() {
    for (Tokens other :
        List.of(
            TOWNSHIP,
            Tokens.staff(Role.INFORMATION_MANAGER, VILLAGE),
            Tokens.staff(Role.ADMINISTRATOR, COUNTY))) {
      close(other, COUNTY, "2016-01-01", "2016-03-31").statusCode(403);
    }
    close(OFFICER, "430525", "2016-01-01", "2016-03-31").statusCode(400);
    close(OFFICER, "530302001", "2016-01-01", "2016-03-31").statusCode(400);
    close(OFFICER, COUNTY, "2016-04-01", "2016-03-31").statusCode(400);
    close(OFFICER, COUNTY, "2016-01-01", BusinessDays.today().toString())
        .statusCode(409)
        .body("type", endsWith("/period-state"));
    UUID period = id(close(OFFICER, COUNTY, "2016-01-01", "2016-03-31").statusCode(201));
    close(OFFICER, COUNTY, "2016-03-31", "2016-06-30")
        .statusCode(409)
        .body("type", endsWith("/period-state"));
    Tokens foreign = Tokens.staff(Role.COUNTY_OFFICER, "430525");
    reopen(foreign, period).statusCode(404);
    Calls.as(foreign).get("/v1/closed-periods/{id}", period).then().statusCode(404);
    Calls.as(OFFICER)
        .get("/v1/closed-periods/{id}", period)
        .then()
        .statusCode(200)
        .body("firstDay", equalTo("2016-01-01"))
        .body("steps.reason", contains("一季度报表已上报"));
    Calls.as(OFFICER)
        .get("/v1/closed-periods?division=" + COUNTY)
        .then()
        .statusCode(200)
        .body("items.find { it.id == '%s' }.closed".formatted(period), equalTo(true));
    reopen(OFFICER, period).statusCode(200);
  }

  @Test
  void othersAreToldAndTheHistoryIsWrittenOnce() {
    UUID period = id(close(OFFICER, COUNTY, "2015-01-01", "2015-03-31").statusCode(201));
    reopen(OFFICER, period).statusCode(200);
    for (String type : List.of("org.bangfu.period.closed.v1", "org.bangfu.period.reopened.v1")) {
      var payloads = Outboxes.payloads(type, period);
      assertEquals(1, payloads.size(), type);
      EventContracts.assertValid("household-registry", type, payloads.getFirst());
    }
    for (String change :
        List.of(
            "update period_step set reason = 'x' where period_id = ?",
            "delete from period_step where period_id = ?")) {
      assertThrows(SQLException.class, () -> Database.change(change, period));
      assertThrows(
          IllegalStateException.class,
          () -> Database.changeAsOwner(change.replace("?", "'" + period + "'")));
    }
  }

  private static ValidatableResponse close(
      Tokens caller, String county, String first, String last) {
    return Calls.as(caller)
        .body(Map.of("division", county, "firstDay", first, "lastDay", last, "reason", "一季度报表已上报"))
        .post("/v1/closed-periods")
        .then();
  }

  private static ValidatableResponse reopen(Tokens caller, UUID period) {
    return Calls.as(caller)
        .body(Map.of("reason", "二月份漏报"))
        .post("/v1/closed-periods/{id}/reopening", period)
        .then();
  }

  private static ValidatableResponse register(Tokens caller, String day) {
    return register(caller, day, VILLAGE);
  }

  private static ValidatableResponse register(Tokens caller, String day, String village) {
    return Calls.as(caller).body(household(day, village)).post("/v1/households").then();
  }

  private static Map<String, Object> household(String day, String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    household.put("occurredOn", day);
    household.put("clientReference", "p-" + UUID.randomUUID());
    return household;
  }

  private static ValidatableResponse bulk(String... days) {
    return Calls.as(TOWNSHIP)
        .body(Map.of("items", List.of(days).stream().map(day -> household(day, VILLAGE)).toList()))
        .post("/v1/households/bulk")
        .then();
  }

  private static ValidatableResponse step(Tokens caller, UUID household, String day) {
    return Calls.as(caller)
        .body(Map.of("occurredOn", day))
        .post("/v1/households/{id}/verification", household)
        .then();
  }

  private static void closed(ValidatableResponse answer) {
    answer
        .statusCode(409)
        .body("type", endsWith("/period-closed"))
        .body("county", equalTo(COUNTY))
        .body("lastDay", equalTo("2018-03-31"));
  }

  private static UUID id(ValidatableResponse answer) {
    return UUID.fromString(answer.extract().path("id"));
  }
}

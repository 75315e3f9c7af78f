package org.bangfu.registry.redivision;

import static org.bangfu.registry.redivision.Redividing.approve;
import static org.bangfu.registry.redivision.Redividing.change;
import static org.bangfu.registry.redivision.Redividing.draft;
import static org.bangfu.registry.redivision.Redividing.item;
import static org.bangfu.registry.redivision.Redividing.officer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county closes the day of a change after it was approved. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClosedDayOfChangeTest {
  private static final String COUNTY = "430424";
  private static final LocalDate DAY = BusinessDays.today();

  @Inject RunDivisionChanges job;

  @BeforeEach
  void theDaysAreOfThisYear() {
    assumeTrue(DAY.getDayOfYear() > 7, "the day has to be of this year");
  }

  @Test
  void itHoldsUpOneThatIsNotInForce() {
    LocalDate day = DAY.minusDays(5);
    String id = approved(DAY.plusDays(1), item(null, "新庄社区", "430424103207"));
    Database.changeAsOwner(
        "update division_change set in_force_from = ? where id = ?", day, UUID.fromString(id));
    String period = close(day);
    job.run();
    read(id)
        .body("state", equalTo("APPROVED"))
        .body("heldUp", containsString("The county " + COUNTY + " has closed the days from"));
    reopen(period);
    job.run();
    read(id).body("state", equalTo("IN_FORCE")).body("heldUp", nullValue());
  }

  @Test
  void whatLiesInTheDivisionsFollowsOnTheFirstOpenDay() {
    LocalDate day = DAY.minusDays(7);
    String village = "430424103211";
    UUID household = living(village, "2019-05-01");
    UUID late = living(village, day.plusDays(3).toString());
    String id = approved(day, item("430424103291", "太平社区", village));
    String period = close(day);
    String other = close(day.plusDays(3));
    job.run();
    read(id).body("followedAt", notNullValue());
    assertEquals(
        List.of(household + "|" + day.plusDays(1), late + "|" + day.plusDays(4)),
        Database.rows(
            """
            select household_id, occurred_on from household_move
            where to_division = '430424103291' order by occurred_on
            """));
    reopen(period);
    reopen(other);
  }

  private static UUID living(String village, String since) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    household.put("occurredOn", since);
    return HouseholdFixtures.register(household);
  }

  private static String approved(LocalDate day, Body item) {
    String id =
        draft(officer(COUNTY), change("RENAME", day.toString(), item))
            .statusCode(201)
            .extract()
            .path("id");
    approve(officer(COUNTY), id).statusCode(200);
    return id;
  }

  private static String close(LocalDate day) {
    return Calls.write()
        .body(
            Body.of("division", COUNTY)
                .with("firstDay", day.toString())
                .with("lastDay", day.toString())
                .with("reason", "已上报"))
        .post("/v1/closed-periods")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void reopen(String period) {
    Calls.write()
        .body(Body.of("reason", "测试"))
        .post("/v1/closed-periods/" + period + "/reopening")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse read(String id) {
    return Calls.write().get("/v1/divisions/changes/" + id).then().statusCode(200);
  }
}

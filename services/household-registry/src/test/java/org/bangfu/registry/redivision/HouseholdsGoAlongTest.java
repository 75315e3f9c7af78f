package org.bangfu.registry.redivision;

import static org.awaitility.Awaitility.await;
import static org.bangfu.registry.redivision.Redividing.approve;
import static org.bangfu.registry.redivision.Redividing.approved;
import static org.bangfu.registry.redivision.Redividing.change;
import static org.bangfu.registry.redivision.Redividing.draft;
import static org.bangfu.registry.redivision.Redividing.item;
import static org.bangfu.registry.redivision.Redividing.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Households live in what is in the place of their village. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HouseholdsGoAlongTest {
  private static final LocalDate DAY = BusinessDays.today();
  private static final String TODAY = DAY.toString();

  @Inject RunDivisionChanges job;

  @Test
  void theyMoveFromTheDayOfTheChangeOrFromWhenTheyWereRegistered() {
    String first = DAY.withDayOfYear(1).toString();
    UUID long1 = living("430423201201", "2019-05-01");
    UUID long2 = living("430423201202", "2019-05-01");
    UUID late = living("430423201201", TODAY);
    UUID closed = living("430423201202", "2019-05-01");
    HouseholdFixtures.step(closed, "closure", Map.of("occurredOn", "2020-06-01"))
        .then()
        .statusCode(200);
    approved(change("MERGE", first, item("430423201290", "沙黄村", "430423201201", "430423201202")));
    job.run();
    job.run();
    assertEquals(
        List.of(
            long1 + "|430423201201|430423201290|" + first,
            long2 + "|430423201202|430423201290|" + first,
            late + "|430423201201|430423201290|" + TODAY,
            closed + "|430423201202|430423201290|" + first),
        Database.rows(
            """
            select m.household_id, m.from_division, m.to_division, m.occurred_on from household_move m
            join household h on h.id = m.household_id and h.division = m.to_division
            where m.to_division = '430423201290' and m.cause = 'DIVISION_CHANGE' order by m.household_id
            """));
    assertEquals(
        4,
        Database.number(
            """
            select count(*) from outbox where type = 'org.bangfu.household.moved.v1'
              and cast(payload as json) ->> 'to' = '430423201290'
            """));
  }

  @Test
  void anAccountOfTheOldCodeActsInTheNewOne() {
    String old = "430423201207";
    UUID household = living(old, "2019-05-01");
    Tokens manager = Tokens.staff(Role.INFORMATION_MANAGER, old);
    Tokens sibling = Tokens.staff(Role.INFORMATION_MANAGER, "430423201213");
    read(manager, household, 200);
    approved(change("REPARENT", TODAY, item("430423203290", null, old)));
    job.run();
    // the process has heard of it by now; another one reads it again soon
    await()
        .pollInterval(Duration.ofMillis(25))
        .atMost(Duration.ofSeconds(30))
        .until(() -> Calls.as(manager).get("/v1/households/" + household).statusCode() == 200);
    Calls.as(manager)
        .get("/v1/households?division=430423203290")
        .then()
        .body("items.id", hasItem(household.toString()));
    read(sibling, household, 404);
    read(Tokens.staff(Role.INFORMATION_MANAGER, "430423203217"), household, 404);
  }

  @Test
  void ofAVillageThatIsSplitThoseGoThatAreNamed() {
    String village = "430423201213";
    UUID goes = living(village, "2019-05-01");
    UUID stays = living(village, "2019-05-01");
    UUID elsewhere = living("430423201218", "2019-05-01");
    draft(
            change(
                "SPLIT",
                TODAY,
                item("430423201291", "永田新村", village).with("households", List.of(goes, elsewhere))))
        .statusCode(400)
        .body("errors.pointer", hasItem("/items/0/households"));
    draft(
            change(
                "MERGE",
                TODAY,
                item("430423201291", "永田新村", village, "430423201219")
                    .with("households", List.of(goes))))
        .statusCode(400)
        .body("errors.pointer", hasItem("/items/0/households"));
    String id =
        approved(
            change(
                "SPLIT",
                TODAY,
                item("430423201291", "永田新村", village).with("households", List.of(goes))));
    job.run();
    at(goes, "430423201291");
    at(stays, village);
    assertEquals(
        0,
        Database.number(
            "select count(*) from division_change_household where change_id = ?",
            UUID.fromString(id)));
  }

  @Test
  void aNumberThatAnotherCountyHasGivenSaysWhereItIsFrom() {
    UUID there = living("430422200001", "2019-05-01");
    String number = number(there);
    Map<String, Object> body = household("430423207200", "2019-05-01");
    body.put("number", number);
    UUID comes = HouseholdFixtures.register(body);
    Tokens prefecture = officer("4304");
    String id =
        draft(prefecture, change("REPARENT", TODAY, item("430422200290", null, "430423207200")))
            .statusCode(201)
            .extract()
            .path("id");
    approve(officer("4304"), id).statusCode(200);
    job.run();
    at(comes, "430422200290");
    assertEquals(number + "-430423", number(comes));
  }

  private static UUID living(String village, String since) {
    return HouseholdFixtures.register(household(village, since));
  }

  private static Map<String, Object> household(String village, String since) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    household.put("occurredOn", since);
    return household;
  }

  private static void at(UUID household, String village) {
    Calls.write()
        .get("/v1/households/" + household)
        .then()
        .statusCode(200)
        .body("division", equalTo(village));
  }

  private static void read(Tokens caller, UUID household, int status) {
    Calls.as(caller).get("/v1/households/" + household).then().statusCode(status);
  }

  private static String number(UUID household) {
    return Database.rows("select number from household where id = ?", household).getFirst();
  }
}

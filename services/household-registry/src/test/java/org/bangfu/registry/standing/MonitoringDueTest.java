package org.bangfu.registry.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** The list by which an office sees what is to be done for those whom it watches. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MonitoringDueTest {
  private static final String VILLAGE = "430525106001";
  private static final String NEXT_VILLAGE = "430525106002";
  private static final LocalDate TODAY = BusinessDays.today();

  @Test
  void saysWhatIsToBeDoneAndWhy() {
    String fresh = TODAY.minusDays(29).toString();
    String month = TODAY.minusDays(30).toString();
    String old = TODAY.minusMonths(6).toString();
    UUID nothing = watched(VILLAGE, fresh);
    UUID risk = watched(VILLAGE, month);
    Watching.name(risk, month, "ILLNESS");
    // of another class since, its case is as old as it was
    HouseholdFixtures.step(
            risk,
            "monitoring-class",
            Map.of("monitoringClass", "SUDDEN_HARDSHIP", "occurredOn", fresh, "reason", "住院"))
        .then()
        .statusCode(200);
    UUID helped = watched(VILLAGE, month);
    Watching.plan(helped, "HEALTH", month);
    UUID good = watched(VILLAGE, month);
    Watching.name(good, month, "ILLNESS");
    Watching.plan(good, "HEALTH", month);
    UUID dropped = watched(VILLAGE, old);
    Watching.name(dropped, old, "ILLNESS");
    Watching.step(dropped, Watching.plan(dropped, "JOBS", old), "dropping", month)
        .then()
        .statusCode(200);
    UUID ended = watched(VILLAGE, old);
    Watching.name(ended, old, "ILLNESS");
    Watching.end(ended, "NATURAL", TODAY.toString()).then().statusCode(200);
    UUID closed = watched(VILLAGE, old);
    HouseholdFixtures.step(closed, "closure", Map.of("occurredOn", month)).then().statusCode(200);
    // a wrong step does not count: it is watched since the day of the next
    UUID anew = watched(VILLAGE, old);
    Watching.takeBack(anew, old);
    Watching.begin(anew, fresh);
    for (Tokens reader :
        List.of(
            Tokens.staff(Role.INFORMATION_MANAGER, VILLAGE),
            Tokens.staff(Role.TOWNSHIP_OFFICER, "430525106"),
            Tokens.staff(Role.COUNTY_OFFICER, "430525"))) {
      due(reader, VILLAGE)
          .statusCode(200)
          .body(
              "items.id",
              contains(
                  nothing.toString(),
                  risk.toString(),
                  helped.toString(),
                  dropped.toString(),
                  anew.toString()))
          .body("items[0].due", contains("NO_RISK_NAMED"))
          .body("items[0].openedOn", equalTo(fresh))
          .body("items[0].monitoringClass", equalTo("AT_THE_EDGE"))
          .body("items[1].due", contains("NO_MEASURE"))
          .body("items[1].openedOn", equalTo(month))
          .body("items[1].monitoringClass", equalTo("SUDDEN_HARDSHIP"))
          .body("items[2].due", contains("NO_RISK_NAMED"))
          .body("items[3].due", contains("NO_MEASURE", "REVIEW"))
          .body("items[4].due", contains("NO_RISK_NAMED"))
          .body("items[4].openedOn", equalTo(fresh));
    }
    due(Tokens.staff(Role.INFORMATION_MANAGER, NEXT_VILLAGE), VILLAGE).body("items", empty());
  }

  @Test
  void goesOnPageByPage() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(watched(NEXT_VILLAGE, TODAY.toString()).toString());
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var asked =
          Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, NEXT_VILLAGE)).queryParam("limit", 1);
      if (cursor != null) {
        asked.queryParam("cursor", cursor);
      }
      var page = asked.get("/v1/monitoring-cases/due").then().statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertEquals(made, seen);
    due(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525106"), NEXT_VILLAGE)
        .body("items", hasSize(made.size()));
  }

  private static ValidatableResponse due(Tokens caller, String village) {
    return Calls.as(caller).queryParam("division", village).get("/v1/monitoring-cases/due").then();
  }

  private static UUID watched(String village, String day) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    UUID id = HouseholdFixtures.register(household);
    Watching.begin(id, day);
    return id;
  }
}

package org.bangfu.registry.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.ExitProof;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** The list by which an office sees where somebody has yet to look in a period. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class GuaranteesDueTest {
  private static final String VILLAGE = "430525105001";
  private static final String NEXT_VILLAGE = "430525105002";
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525105");

  @Test
  void isWhoWasNotLookedAtInThePeriodOrLacksSomething() {
    UUID nobody = household(true);
    UUID some = household(true);
    UUID all = household(true);
    UUID gone = household(true);
    UUID never = household(false);
    ExitProof.guarantees(nobody, "2020-06-30", ExitProof.everything());
    ExitProof.guarantees(some, "2020-07-01", ExitProof.everything().with("WATER", false));
    ExitProof.guarantees(all, "2020-07-01", ExitProof.everything().with("HOUSING", false));
    ExitProof.guarantees(all, "2020-08-01", Body.of("HOUSING", true));
    HouseholdFixtures.step(gone, "closure", Map.of("occurredOn", "2020-06-30"))
        .then()
        .statusCode(200);
    due("2020-07-01")
        .statusCode(200)
        .body("items.id", contains(nobody.toString(), some.toString()))
        .body("items[0].unchecked", hasSize(6))
        .body("items[0].unmet", empty())
        .body("items[1].unchecked", empty())
        .body("items[1].unmet", contains("WATER"));
    due("2020-06-30").body("items.id", contains(some.toString()));
    // who is not on the register and is watched is looked after too
    HouseholdFixtures.step(
            never,
            "monitoring",
            Map.of("monitoringClass", "AT_THE_EDGE", "occurredOn", "2020-07-01"))
        .then()
        .statusCode(200);
    due("2020-07-01").body("items", hasSize(3));
  }

  @Test
  void goesOnPageByPageAndNoFurtherThanTheCaller() {
    UUID id = household(NEXT_VILLAGE, true);
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var asked = Calls.as(TOWNSHIP).queryParam("limit", 1);
      if (cursor != null) {
        asked.queryParam("cursor", cursor);
      }
      var page = asked.get("/v1/guarantee-checks/due").then().statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertEquals(1, seen.stream().filter(id.toString()::equals).count());
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104"))
        .queryParam("division", NEXT_VILLAGE)
        .get("/v1/guarantee-checks/due")
        .then()
        .statusCode(200)
        .body("items", empty());
    Calls.as(TOWNSHIP)
        .queryParam("since", "2999-01-01")
        .get("/v1/guarantee-checks/due")
        .then()
        .statusCode(400)
        .body("errors.pointer", not(empty()));
    Calls.as(TOWNSHIP)
        .queryParam("since", "yesterday")
        .get("/v1/guarantee-checks/due")
        .then()
        .statusCode(equalTo(400));
  }

  private static ValidatableResponse due(String since) {
    return Calls.as(TOWNSHIP)
        .queryParam("division", VILLAGE)
        .queryParam("since", since)
        .get("/v1/guarantee-checks/due")
        .then();
  }

  private static UUID household(boolean poor) {
    return household(VILLAGE, poor);
  }

  private static UUID household(String village, boolean poor) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    household.put("occurredOn", "2014-01-01");
    if (poor) {
      household.put("identifiedOn", "2014-01-01");
    }
    return HouseholdFixtures.register(household);
  }
}

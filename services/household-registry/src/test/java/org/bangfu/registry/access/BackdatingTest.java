package org.bangfu.registry.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.RecentDaysAlone;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** A village's information manager tells what has just happened; the office enters its history. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(RecentDaysAlone.class)
class BackdatingTest {
  private static final LocalDate RECENT = BusinessDays.today().minusDays(7);

  @Test
  void aHouseholdIsEnteredByTheOfficeIfItIsOld() {
    Tokens village = Tokens.staff(Role.INFORMATION_MANAGER, HouseholdFixtures.VILLAGE);
    refused(register(village, RECENT.minusDays(1)), "without an office");
    register(village, RECENT).statusCode(201);
    Tokens township = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
    register(township, LocalDate.of(2000, 1, 1)).statusCode(201);
    refused(register(township, LocalDate.of(1999, 12, 31)), "2000-01-01");
    refused(register(township, BusinessDays.today().plusDays(1)), "future");
  }

  private static ValidatableResponse register(Tokens caller, LocalDate day) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("occurredOn", day.toString());
    return Calls.as(caller).body(household).post("/v1/households").then();
  }

  private static void refused(ValidatableResponse answer, String rule) {
    answer
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/occurredOn"))
        .body("errors[0].detail", containsString(rule));
  }
}

package org.bangfu.registry.household;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;

/** How tests move households, in places where no other test looks. */
public final class Moving {
  public static final String HERE = "430525112215";
  public static final String NEXT = "430525112217";

  /** In another township. */
  public static final String OTHER = "430525113221";

  /** In another county. */
  public static final String FAR = "430523100203";

  public static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  public static final Tokens CITY = Tokens.staff(Role.COUNTY_OFFICER, "4305");
  public static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525112");

  private Moving() {}

  /** A couple on the register, of 1 May 2019. */
  public static UUID household(String village) {
    return household(village, Map.of());
  }

  public static UUID household(String village, Map<String, Object> others) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    household.put("identifiedOn", "2019-05-01");
    household.putAll(others);
    return HouseholdFixtures.register(household);
  }

  public static Tokens manager(String village) {
    return Tokens.staff(Role.INFORMATION_MANAGER, village);
  }

  public static Body body(String from, String to, String day) {
    return Body.of("from", from).with("to", to).with("occurredOn", day);
  }

  public static ValidatableResponse move(Tokens caller, UUID household, Body body) {
    return Calls.as(caller).body(body).post("/v1/households/" + household + "/moves").then();
  }

  public static void moves(UUID household, String from, String to, String day) {
    move(Tokens.ANYBODY, household, body(from, to, day)).statusCode(201);
  }
}

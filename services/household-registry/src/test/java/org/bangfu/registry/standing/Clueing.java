package org.bangfu.registry.standing;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;

/** How tests take clues from the report to the end. */
final class Clueing {
  static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, "430525103204");
  static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  private Clueing() {}

  static Body visit(String day, UUID... households) {
    return Body.of("source", "CADRE_VISIT")
        .with("reportedOn", day)
        .with("households", Arrays.stream(households).map(UUID::toString).toList());
  }

  static ValidatableResponse report(Tokens caller, Body request) {
    return Calls.as(caller).body(request).post("/v1/monitoring-clues").then();
  }

  /** The id of the clue. */
  static String reported(UUID household, String day) {
    report(MANAGER, visit(day, household)).statusCode(201);
    return of(household).extract().path("[-1].id");
  }

  static ValidatableResponse verify(Tokens caller, String day, String... clues) {
    return Calls.as(caller)
        .body(Body.of("verifier", "王小五").with("occurredOn", day).with("clues", List.of(clues)))
        .post("/v1/monitoring-clues/verifications")
        .then();
  }

  static ValidatableResponse dismiss(Tokens caller, String day, String... clues) {
    return Calls.as(caller)
        .body(Body.of("reason", "费用已由医保报销").with("occurredOn", day).with("clues", List.of(clues)))
        .post("/v1/monitoring-clues/dismissals")
        .then();
  }

  static ValidatableResponse reverse(UUID household, String clue, String day) {
    return Calls.as(TOWNSHIP)
        .body(Map.of("reason", "误记", "occurredOn", day))
        .post("/v1/households/" + household + "/monitoring-clues/" + clue + "/reversal")
        .then();
  }

  static ValidatableResponse of(UUID household) {
    return Calls.as(TOWNSHIP).get("/v1/households/" + household + "/monitoring-clues").then();
  }

  static void close(UUID household, String day) {
    HouseholdFixtures.step(household, "closure", Map.of("occurredOn", day)).then().statusCode(200);
  }
}

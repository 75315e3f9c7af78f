package org.bangfu.registry.standing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.ExitProof;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Households leave the register together, once their announcements have run out. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TakeExitsTest {
  private static final String STANDING = "org.bangfu.household.standing-changed.v1";
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void allOfThemLeaveInTheStatementsOfOne() {
    UUID[] village = Stream.generate(TakeExitsTest::proved).limit(6).toArray(UUID[]::new);
    long one = Statements.during(() -> exit(COUNTY, "2018-06-09", village[0]).statusCode(200));
    UUID[] others = Stream.of(village).skip(1).toArray(UUID[]::new);
    assertEquals(
        one,
        Statements.during(() ->
            exit(COUNTY, "2018-06-09", others).statusCode(200).body("households", equalTo(5))));
    for (UUID id : village) {
      Calls.as(COUNTY)
          .get("/v1/households/" + id)
          .then()
          .body("povertyState", equalTo("EXITED"))
          .body("exitedYear", equalTo(2018));
      Calls.as(COUNTY)
          .get("/v1/households/" + id + "/exit-dossiers")
          .then()
          .body("state", contains("EXITED"));
      assertEquals("EXITED", Outboxes.payloads(STANDING, id).getLast().path("to").asText());
    }
    exit(COUNTY, "2018-06-10", village[0])
        .statusCode(400)
        .body("errors.pointer", contains("/households/0"))
        .body("errors[0].detail", containsString("on the poverty register"));
  }

  @Test
  void whoMayNotIsNamedWithAllThatIsLackingAndNobodyLeaves() {
    UUID proved = proved();
    UUID bare = poor();
    UUID early = poor();
    ExitProof.of(early, "2018-06-12");
    exit(COUNTY, "2018-06-09", proved, bare, early, UUID.randomUUID(), proved)
        .statusCode(400)
        .body(
            "errors.pointer",
            contains("/households/1", "/households/2", "/households/3", "/households/4"))
        .body(
            "errors[0].detail",
            allOf(
                containsString("no income of 2018 or 2017 is recorded"),
                containsString("HOUSING was not looked at since 2017-06-10"),
                containsString("its exit was not proposed")))
        .body("errors[1].detail", containsString("WATER was not looked at"))
        .body("errors[1].detail", containsString("its announcement runs until 2018-06-10"))
        .body("errors[2].detail", containsString("of the caller's divisions"))
        .body("errors[3].detail", containsString("household of item 0"));
    Calls.as(COUNTY)
        .get("/v1/households/" + proved)
        .then()
        .body("povertyState", equalTo("IN_POVERTY"));
  }

  @Test
  void aHigherLineOfTheCountyBindsItsVillages() {
    UUID proved = proved();
    ExitProof.line("430525", 2018, "40000.00");
    try {
      exit(COUNTY, "2018-06-09", proved)
          .statusCode(400)
          .body("errors[0].detail", containsString("is not above the line of 40000.00"));
    } finally {
      ExitProof.line("430525", 2018, "3000.00");
    }
    exit(COUNTY, "2018-06-09", proved).statusCode(200);
  }

  @Test
  void aTownshipLetsItsOwnGoAlone() {
    UUID proved = proved();
    exit(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104"), "2018-06-09", proved).statusCode(400);
    exit(Tokens.staff(Role.INFORMATION_MANAGER, HouseholdFixtures.VILLAGE), "2018-06-09", proved)
        .statusCode(403);
    exit(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103"), "2018-06-09", proved).statusCode(200);
  }

  private static UUID poor() {
    return HouseholdFixtures.poorSince("2014-01-01");
  }

  private static UUID proved() {
    UUID id = poor();
    ExitProof.of(id, "2018-06-09");
    return id;
  }

  private static ValidatableResponse exit(Tokens caller, String day, UUID... ids) {
    return Calls.as(caller)
        .body(Body.of("occurredOn", day).with("households", List.of(ids)))
        .post("/v1/exit-dossiers/exits")
        .then();
  }
}

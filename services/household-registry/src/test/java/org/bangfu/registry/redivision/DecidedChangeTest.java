package org.bangfu.registry.redivision;

import static org.bangfu.registry.redivision.Redividing.APPROVER;
import static org.bangfu.registry.redivision.Redividing.approve;
import static org.bangfu.registry.redivision.Redividing.change;
import static org.bangfu.registry.redivision.Redividing.draft;
import static org.bangfu.registry.redivision.Redividing.item;
import static org.bangfu.registry.redivision.Redividing.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/** Who decides a change of divisions, and until when. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DecidedChangeTest {
  private static final LocalDate DAY = BusinessDays.today();

  @Test
  void oneOfAYearThatIsOverIsNotApproved() {
    Tokens village = officer("430423207206");
    String id = drafted(village, DAY, item(null, "新塘社区", "430423207206"));
    Database.changeAsOwner(
        "update division_change set in_force_from = ? where id = ?",
        DAY.withDayOfYear(1).minusDays(1),
        UUID.fromString(id));
    approve(APPROVER, id).statusCode(400).body("errors.pointer", contains("/inForceFrom"));
    // whoever has drafted it takes it back
    withdraw(village, id).statusCode(200).body("state", equalTo("WITHDRAWN"));
  }

  @Test
  void whatIsApprovedIsWithdrawnByAnOfficeAbove() {
    Tokens village = officer("430423207209");
    String id = drafted(village, DAY.plusDays(1), item(null, "板仓社区", "430423207209"));
    approve(APPROVER, id).statusCode(200).body("state", equalTo("APPROVED"));
    withdraw(village, id).statusCode(403).body("type", endsWith("/forbidden"));
    withdraw(APPROVER, id).statusCode(200).body("state", equalTo("WITHDRAWN"));
  }

  private static String drafted(Tokens caller, LocalDate day, Body item) {
    return draft(caller, change("RENAME", day.toString(), item))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse withdraw(Tokens caller, String id) {
    return Calls.as(caller)
        .body(Body.of("reason", "批复另行下达"))
        .post("/v1/divisions/changes/" + id + "/withdrawal")
        .then();
  }
}

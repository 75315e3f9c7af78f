package org.bangfu.needs.permission.consent;

import static org.bangfu.needs.permission.consent.Consenting.COUNTY;
import static org.bangfu.needs.permission.consent.Consenting.NEWS;
import static org.bangfu.needs.permission.consent.Consenting.PROBLEM;
import static org.bangfu.needs.permission.consent.Consenting.VOLUNTEERS;
import static org.bangfu.needs.permission.consent.Consenting.confirm;
import static org.bangfu.needs.permission.consent.Consenting.give;
import static org.bangfu.needs.permission.consent.Consenting.itself;
import static org.bangfu.needs.permission.consent.Consenting.on;
import static org.bangfu.needs.permission.consent.Consenting.send;
import static org.bangfu.needs.permission.consent.Consenting.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** Who speaks for whom. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsentAccessTest {
  private static final Tokens FOREIGN = Tokens.staff(Role.COUNTY_OFFICER, "450923");
  private static final String DAY = "2026-11-10";

  @Test
  void nobodySpeaksForAForeignHousehold() {
    UUID household = County.household(County.VILLAGE);
    UUID another = County.household(County.VILLAGE);
    for (Tokens caller : List.of(FOREIGN, itself(another))) {
      give(caller, household)
          .statusCode(409)
          .header("Retry-After", "1")
          .body("type", equalTo(PROBLEM + "household-not-yet-known"));
    }
    give(NEWS, Ids.next())
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "household-not-yet-known"));
    UUID consent = County.id(give(itself(household), household, on("2026-11-02")).statusCode(201));
    for (Tokens caller : List.of(FOREIGN, itself(another), NEWS)) {
      withdraw(caller, consent, DAY).statusCode(404);
      Calls.as(caller).get("/v1/consents/{id}", consent).then().statusCode(404);
      Calls.as(caller)
          .get("/v1/consents?householdId=" + household)
          .then()
          .statusCode(200)
          .body("items", hasSize(0));
    }
  }

  @Test
  void aPartnerReplacesAndWithdrawsItsOwnAlone() {
    UUID household = County.household(County.VILLAGE);
    UUID first = County.id(give(NEWS, household, on("2026-11-02")).statusCode(201));
    UUID consent =
        County.id(
            give(NEWS, household, on("2026-11-03"))
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("division", equalTo("430525103"))
                .body("broughtInBy", equalTo("partner-news"))
                .body("onBehalfOf", equalTo(household.toString())));
    Calls.as(NEWS)
        .get("/v1/consents?householdId=" + household)
        .then()
        .body("items.id", equalTo(List.of(first.toString(), consent.toString())))
        .body("items.state", equalTo(List.of("WITHDRAWN", "PENDING")));
    confirm(COUNTY, consent, "2026-11-03").statusCode(200);
    give(VOLUNTEERS, household, on("2026-11-04"))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "consent-live"));
    withdraw(VOLUNTEERS, consent, DAY).statusCode(404);
    withdraw(NEWS, consent, DAY).statusCode(200);
    UUID byItself = County.id(give(itself(household), household, on("2026-11-11")));
    give(NEWS, household, on("2026-11-12"))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "consent-live"));
    withdraw(NEWS, byItself, "2026-11-12").statusCode(404);
    give(COUNTY, household, on("2026-11-12")).statusCode(201);
  }

  @Test
  void staffAloneNamesAnotherBasis() {
    UUID household = County.household(County.VILLAGE);
    Body body =
        Body.of("subjectKind", "HOUSEHOLD")
            .with("householdId", household)
            .with("noticeVersion", "2026-1")
            .with("legalBasis", "LEGAL_DUTY")
            .with("givenBy", "SELF")
            .with("recipients", List.of("*"));
    send(NEWS, body.with("recipients", List.of("partner-news"))).statusCode(403);
    send(itself(household), body).statusCode(403);
    send(COUNTY, body).statusCode(201);
  }

  @Test
  void staffSpeaksForTheMakerOfAWishInItsVillage() {
    UUID maker = Ids.next();
    send(COUNTY, maker(maker, County.VILLAGE, "SELF", true))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/givenBy")));
    send(NEWS, maker(maker, County.VILLAGE, "GUARDIAN", true)).statusCode(403);
    send(FOREIGN, maker(maker, County.VILLAGE, "GUARDIAN", true))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/division")));
    send(COUNTY, maker(maker, County.VILLAGE, "GUARDIAN", true))
        .statusCode(201)
        .body("makerId", equalTo(maker.toString()));
    for (UUID id : List.of(maker, County.household(County.VILLAGE))) {
      send(FOREIGN, maker(id, "450923101201", "SELF", false))
          .statusCode(400)
          .body("errors.pointer", equalTo(List.of("/makerId")));
    }
  }

  private static Body maker(UUID id, String village, String givenBy, boolean child) {
    return Body.of("subjectKind", "WISH_MAKER")
        .with("makerId", id)
        .with("division", village)
        .with("makerIsChild", child)
        .with("noticeVersion", "2026-1")
        .with("legalBasis", "CONSENT")
        .with("givenBy", givenBy)
        .with("recipients", List.of("*"));
  }
}

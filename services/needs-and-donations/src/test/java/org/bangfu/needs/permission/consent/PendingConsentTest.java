package org.bangfu.needs.permission.consent;

import static org.bangfu.needs.permission.consent.Consenting.COUNTY;
import static org.bangfu.needs.permission.consent.Consenting.NEWS;
import static org.bangfu.needs.permission.consent.Consenting.PROBLEM;
import static org.bangfu.needs.permission.consent.Consenting.VOLUNTEERS;
import static org.bangfu.needs.permission.consent.Consenting.confirm;
import static org.bangfu.needs.permission.consent.Consenting.give;
import static org.bangfu.needs.permission.consent.Consenting.itself;
import static org.bangfu.needs.permission.consent.Consenting.on;
import static org.bangfu.needs.permission.consent.Consenting.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** What a website says of a consent, and who has to say so too. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PendingConsentTest {
  private static final String GIVEN = "org.bangfu.consent.given.v1";
  private static final String WITHDRAWN = "org.bangfu.consent.withdrawn.v1";

  @Inject Consents consents;

  @Test
  void holdsFromTheConfirmationOn() {
    UUID household = County.household(County.VILLAGE);
    UUID consent =
        County.id(
            give(NEWS, household, on("2026-11-02"))
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("confirmedOn", nullValue()));
    assertEquals(Map.of(), live(household));
    UUID neighbour = County.household(County.VILLAGE);
    confirm(itself(neighbour), consent, "2026-11-05").statusCode(404);
    confirm(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104"), consent, "2026-11-05")
        .statusCode(404);
    confirm(NEWS, consent, "2026-11-05").statusCode(403);
    confirm(itself(household), consent, "2026-11-01")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    confirm(Tokens.staff(Role.LIAISON, "430525103"), consent, "2026-11-05")
        .statusCode(200)
        .header("ETag", Calls.etag(2))
        .body("state", equalTo("LIVE"))
        .body("givenOn", equalTo("2026-11-02"))
        .body("confirmedOn", equalTo("2026-11-05"))
        .body("confirmedBy", startsWith("liaison:"));
    assertEquals(consent, live(household).get(household).id());
    var told = Outboxes.payloads(GIVEN, consent);
    assertEquals(1, told.size());
    EventContracts.assertValid("needs-and-donations", GIVEN, told.getFirst());
    assertEquals("2026-11-05", told.getFirst().path("occurredOn").asText());
    confirm(COUNTY, consent, "2026-11-06")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "consent-state"));
  }

  @Test
  void aWebsiteNamesNobodyButItself() {
    UUID household = County.household(County.VILLAGE);
    for (String others : List.of("*", "partner-volunteers")) {
      give(NEWS, household, Body.of("recipients", List.of(others)))
          .statusCode(400)
          .body("errors.pointer", equalTo(List.of("/recipients")));
    }
    give(NEWS, household, Body.of("recipients", List.of("partner-news", "partner-volunteers")))
        .statusCode(400);
  }

  @Test
  void afterAWithdrawalOnTheSameDayAWebsiteSaysNothingForTheHousehold() {
    UUID household = County.household(County.VILLAGE);
    UUID consent = County.id(give(NEWS, household, on("2026-11-02")).statusCode(201));
    confirm(COUNTY, consent, "2026-11-02").statusCode(200);
    withdraw(COUNTY, consent, "2026-11-10").statusCode(200);
    for (Tokens site : List.of(NEWS, VOLUNTEERS)) {
      for (String day : List.of("2026-11-02", "2026-11-10", "2026-11-11")) {
        give(site, household, on(day))
            .statusCode(409)
            .body("type", equalTo(PROBLEM + "consent-withdrawn"));
      }
    }
    assertEquals(Map.of(), live(household));
    give(itself(household), household, on("2026-11-10")).statusCode(201);
  }

  @Test
  void whatIsTurnedDownWasNeverThereAndIsNotSaidAgain() {
    UUID household = County.household(County.VILLAGE);
    UUID consent = County.id(give(NEWS, household, on("2026-11-02")).statusCode(201));
    withdraw(itself(household), consent, "2026-11-03")
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("confirmedOn", nullValue());
    assertEquals(0, Outboxes.payloads(GIVEN, consent).size());
    assertEquals(0, Outboxes.payloads(WITHDRAWN, consent).size());
    confirm(itself(household), consent, "2026-11-03").statusCode(409);
    give(NEWS, household, on("2026-11-04"))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "consent-withdrawn"));
  }

  @Test
  void takesThePlaceOfALiveOneWhenItIsConfirmedAndNotBefore() {
    UUID household = County.household(County.VILLAGE);
    UUID first = County.id(give(NEWS, household, on("2026-11-02")).statusCode(201));
    confirm(itself(household), first, "2026-11-02").statusCode(200);
    UUID wider = County.id(give(NEWS, household, on("2026-11-04")).statusCode(201));
    assertEquals(first, live(household).get(household).id());
    confirm(itself(household), wider, "2026-11-05").statusCode(200);
    assertEquals(wider, live(household).get(household).id());
    assertEquals(1, Outboxes.payloads(WITHDRAWN, first).size());
    Calls.as(COUNTY)
        .get("/v1/consents?householdId=" + household)
        .then()
        .body("items.state", equalTo(List.of("WITHDRAWN", "LIVE")));
    // what was replaced was not withdrawn: the website may go on
    give(NEWS, household, on("2026-11-06")).statusCode(201).body("state", equalTo("PENDING"));
  }

  @Test
  void aLaterWordOfTheHouseholdEndsWhatIsPending() {
    UUID household = County.household(County.VILLAGE);
    UUID pending = County.id(give(NEWS, household, on("2026-11-02")).statusCode(201));
    UUID own = County.id(give(itself(household), household, on("2026-11-03")).statusCode(201));
    confirm(COUNTY, pending, "2026-11-04")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "consent-state"));
    assertEquals(own, live(household).get(household).id());
  }

  @Transactional
  Map<UUID, Consent> live(UUID household) {
    return consents.live(List.of(household));
  }
}

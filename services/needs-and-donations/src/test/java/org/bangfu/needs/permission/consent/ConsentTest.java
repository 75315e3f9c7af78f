package org.bangfu.needs.permission.consent;

import static org.bangfu.needs.permission.consent.Consenting.COUNTY;
import static org.bangfu.needs.permission.consent.Consenting.NEWS;
import static org.bangfu.needs.permission.consent.Consenting.PROBLEM;
import static org.bangfu.needs.permission.consent.Consenting.confirm;
import static org.bangfu.needs.permission.consent.Consenting.give;
import static org.bangfu.needs.permission.consent.Consenting.itself;
import static org.bangfu.needs.permission.consent.Consenting.on;
import static org.bangfu.needs.permission.consent.Consenting.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsentTest {
  private static final String GIVEN = "org.bangfu.consent.given.v1";
  private static final String WITHDRAWN = "org.bangfu.consent.withdrawn.v1";

  @Inject Consents consents;

  @Test
  void aHouseholdIsToldConsentsAndWithdraws() {
    UUID household = County.household(County.VILLAGE);
    Calls.as(itself(household))
        .get("/v1/public/notices/2026-1")
        .then()
        .statusCode(200)
        .body("publishedOn", equalTo("2026-11-01"))
        .body("texts.zh", containsString("如何撤回"))
        .body("texts.en", containsString("How to withdraw"));
    Calls.as(itself(household)).get("/v1/public/notices/1999-1").then().statusCode(404);
    UUID consent =
        County.id(
            give(
                    itself(household),
                    household,
                    on("2026-11-02")
                        .with("recipients", List.of("partner-news"))
                        .with("fields", List.of("VILLAGE", "TOWNSHIP")))
                .statusCode(201)
                .header("ETag", Calls.etag(1))
                .body("division", equalTo(County.VILLAGE))
                .body("onBehalfOf", nullValue())
                .body("withdrawnOn", nullValue()));
    assertEquals(
        Set.of(DisclosedField.TOWNSHIP, DisclosedField.VILLAGE), covers(household, "partner-news"));
    assertEquals(Set.of(), covers(household, "partner-volunteers"));
    EventContracts.assertValid(
        "needs-and-donations", GIVEN, Outboxes.payloads(GIVEN, consent).getFirst());
    withdraw(itself(household), consent, "2026-11-01")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    withdraw(itself(household), consent, "2026-11-03")
        .statusCode(200)
        .header("ETag", Calls.etag(2))
        .body("withdrawnOn", equalTo("2026-11-03"))
        .body("withdrawnBy", nullValue());
    withdraw(COUNTY, consent, "2026-11-04")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "consent-state"));
    assertEquals(Map.of(), live(household));
    var told = Outboxes.payloads(WITHDRAWN, consent);
    assertEquals(1, told.size());
    EventContracts.assertValid("needs-and-donations", WITHDRAWN, told.getFirst());
    Calls.as(COUNTY)
        .get("/v1/consents/{id}", consent)
        .then()
        .statusCode(200)
        .body("withdrawnBy", startsWith("household:"));
  }

  @Test
  void aReferenceIsOneConsent() {
    UUID household = County.household(County.VILLAGE);
    Body reference = Body.of("clientReference", UUID.randomUUID());
    UUID consent = County.id(give(NEWS, household, reference).statusCode(201));
    assertEquals(consent, County.id(give(NEWS, household, reference).statusCode(200)));
    assertEquals(0, Outboxes.payloads(GIVEN, consent).size());
    confirm(COUNTY, consent, BusinessDays.today().toString()).statusCode(200);
    assertEquals(consent, County.id(give(NEWS, household, reference).statusCode(200)));
    assertEquals(1, Outboxes.payloads(GIVEN, consent).size());
  }

  @Test
  void namesAllFieldsThatBreakARule() {
    Consenting.send(
            COUNTY,
            Body.of("subjectKind", "HOUSEHOLD")
                .with("makerId", Ids.next())
                .with("division", "430525103259")
                .with("noticeVersion", "2026-1")
                .with("legalBasis", "CONSENT")
                .with("givenBy", "SELF")
                .with("recipients", List.of("*", "partner-news"))
                .with("fields", List.of())
                .with("givenOn", "2099-01-01"))
        .statusCode(400)
        .body(
            "errors.pointer",
            equalTo(
                List.of(
                    "/division",
                    "/fields",
                    "/givenOn",
                    "/householdId",
                    "/makerId",
                    "/recipients")));
    UUID household = County.household(County.VILLAGE);
    Consenting.send(
            COUNTY,
            Body.of("subjectKind", "HOUSEHOLD")
                .with("householdId", household)
                .with("noticeVersion", "1999-1")
                .with("legalBasis", "CONSENT")
                .with("givenBy", "SELF")
                .with("recipients", List.of("*")))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/noticeVersion")));
  }

  @Test
  void historyIsKeptByTheDatabase() {
    UUID household = County.household(County.VILLAGE);
    UUID consent = County.id(give(COUNTY, household, on("2026-11-02")));
    for (String change :
        List.of(
            "delete from consent",
            "update consent set fields = '{VILLAGE}'",
            "update consent set withdrawn_on = null",
            "update notice set zh = 'x'")) {
      SQLException refusal =
          assertThrows(SQLException.class, () -> Database.change(change), change);
      assertEquals("42501", refusal.getSQLState(), change);
    }
    assertTrue(
        assertThrows(
                IllegalStateException.class,
                () -> Database.changeAsOwner("delete from consent where id = ?", consent))
            .getMessage()
            .contains("append-only"));
  }

  private Set<DisclosedField> covers(UUID household, String partner) {
    return live(household).get(household).covers(partner);
  }

  @Transactional
  Map<UUID, Consent> live(UUID household) {
    return consents.live(List.of(household));
  }
}

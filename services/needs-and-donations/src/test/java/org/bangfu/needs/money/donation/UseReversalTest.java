package org.bangfu.needs.money.donation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** What was paid out of a donation is told, and can be taken back. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UseReversalTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";
  private static final String USED = "org.bangfu.donation.used.v1";
  private static final String REVERSED = "org.bangfu.donation.use-reversed.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void aUseIsToldAndItsReversalToo() {
    UUID household = County.household(County.VILLAGE);
    UUID gift = Gifts.received(OFFICER, Body.of("householdId", household));
    UUID use = Gifts.used(OFFICER, gift, household, "60.00");
    JsonNode told = Outboxes.payloads(USED, gift).getFirst();
    EventContracts.assertValid("needs-and-donations", USED, told);
    assertEquals(household.toString(), told.path("householdId").asText());
    assertEquals("60.00", told.path("amount").asText());

    reverse(OFFICER, gift, use, "2019-07-19")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    reverse(Tokens.staff(Role.COUNTY_OFFICER, "450923"), gift, use, "2019-08-01").statusCode(404);
    reverse(OFFICER, gift, use, "2019-08-01")
        .statusCode(200)
        .body("used", equalTo("0.00"))
        .body("left", equalTo("100.00"));
    reverse(OFFICER, gift, use, "2019-08-01")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "reversed-before"));
    JsonNode back = Outboxes.payloads(REVERSED, gift).getFirst();
    EventContracts.assertValid("needs-and-donations", REVERSED, back);
    assertEquals(told.path("actId"), back.path("actId"));
    assertEquals("2019-08-01", back.path("occurredOn").asText());
    Calls.as(OFFICER)
        .get("/v1/donations/{id}/uses", gift)
        .then()
        .body("items.reversedOn", contains("2019-08-01"));
    assertEquals(
        List.of("cash-offline|60.00|0.00", "donations-held:household|0.00|60.00"),
        Database.rows(
            """
            select p.account, p.debit, p.credit from posting p join journal_entry e on e.id = p.entry_id
            where e.subject_id = ? and e.kind = 'DONATION_USE_REVERSED' order by p.account
            """,
            gift));
    String reason =
        Database.rows("select reason from donation_use_reversal where use_id = ?", use).getFirst();
    assertFalse(reason.contains("另一户"), reason);
    Gifts.used(OFFICER, gift, household, "100.00");
  }

  private static ValidatableResponse reverse(Tokens caller, UUID gift, UUID use, String day) {
    return Calls.onceAs(caller)
        .body(Body.of("reason", "付给了另一户").with("occurredOn", day))
        .post("/v1/donations/{id}/uses/{use}/reversal", gift, use)
        .then();
  }
}

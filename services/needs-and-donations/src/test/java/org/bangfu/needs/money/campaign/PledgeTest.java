package org.bangfu.needs.money.campaign;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Proofs;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** What somebody promises to a campaign holds room, and counts when it is paid. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PledgeTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";
  private static final String CONTRIBUTED = "org.bangfu.campaign.contribution-received.v1";
  private static final String FUNDED = "org.bangfu.campaign.funded.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void aHelpersWordRaisesNothing() {
    UUID campaign = campaign("1000.00");
    Tokens helper = Tokens.person(Role.HELPER, County.helper());
    ValidatableResponse pledged =
        Contributions.pledge(helper, campaign, "1000.00", "2019-09-10")
            .statusCode(201)
            .body("state", equalTo("PLEDGED"));
    stands(campaign, "0.00", "1000.00", "PUBLISHED");
    assertEquals(0, Outboxes.payloads(CONTRIBUTED, campaign).size());
    assertEquals(0, Outboxes.payloads(FUNDED, campaign).size());
    assertEquals(0, entries(County.id(pledged)));
    Contributions.pledge(OFFICER, campaign, "0.01", "2019-09-10")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "campaign-over-target"));
    Contributions.paid(pledged);
    stands(campaign, "1000.00", "0.00", "FUNDED");
    assertEquals(1, Outboxes.payloads(CONTRIBUTED, campaign).size());
    assertEquals(
        "2019-09-10", Outboxes.payloads(FUNDED, campaign).getFirst().path("occurredOn").asText());
    assertEquals(1, entries(County.id(pledged)));
  }

  @Test
  void aHelperNamesNoPaymentAndNoReceipt() {
    UUID campaign = campaign("1000.00");
    Tokens helper = Tokens.person(Role.HELPER, County.helper());
    send(helper, campaign, Body.of("paymentReference", "wx-1"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/paymentReference"));
    send(helper, campaign, Body.of("receipt", "0001")).statusCode(403);
    send(OFFICER, campaign, Body.of("receipt", "0001").with("provider", "wechat")).statusCode(400);
    stands(campaign, "0.00", "0.00", "PUBLISHED");
  }

  @Test
  void onePaperCoversManyAndIsConfirmedByAnotherAccount() {
    UUID campaign = campaign("1000.00");
    Body paper = Body.of("receipt", "sheet-" + campaign);
    String receipt = null;
    for (int i = 0; i < 2; i++) {
      UUID payment =
          UUID.fromString(
              send(OFFICER, campaign, paper).statusCode(201).extract().path("paymentId"));
      receipt =
          Calls.as(OFFICER)
              .get("/v1/payments/{id}", payment)
              .then()
              .statusCode(200)
              .extract()
              .path("receiptId");
    }
    Calls.onceAs(OFFICER)
        .post("/v1/receipts/{id}/confirmation", receipt)
        .then()
        .statusCode(403)
        .body("type", equalTo(PROBLEM + "same-account"));
    stands(campaign, "0.00", "20.00", "PUBLISHED");
    Proofs.confirmReceipt(UUID.fromString(receipt)).statusCode(200);
    stands(campaign, "20.00", "0.00", "PUBLISHED");
    send(OFFICER, campaign, paper)
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "receipt-confirmed"));
  }

  private static ValidatableResponse send(Tokens caller, UUID campaign, Body more) {
    return Calls.onceAs(caller)
        .body(Body.of("amount", "10.00").with("occurredOn", "2019-09-10").with(more))
        .post("/v1/campaigns/{id}/contributions", campaign)
        .then();
  }

  private static void stands(UUID campaign, String raised, String pledged, String state) {
    Calls.as(OFFICER)
        .get("/v1/campaigns/{id}", campaign)
        .then()
        .body("raised", equalTo(raised))
        .body("pledged", equalTo(pledged))
        .body("state", equalTo(state))
        .body("fundedOn", state.equals("FUNDED") ? equalTo("2019-09-10") : nullValue());
  }

  private static long entries(UUID contribution) {
    return Database.number("select count(*) from journal_entry where subject_id = ?", contribution);
  }

  private static UUID campaign(String target) {
    return Contributions.campaign(OFFICER, target);
  }
}

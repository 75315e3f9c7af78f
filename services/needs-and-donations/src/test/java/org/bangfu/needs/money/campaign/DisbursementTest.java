package org.bangfu.needs.money.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** The money of campaigns goes out in tranches, or back. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DisbursementTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";
  private static final String DISBURSED = "org.bangfu.campaign.disbursed.v1";
  private static final String TAKEN_BACK = "org.bangfu.campaign.disbursement-reversed.v1";
  private static final String REFUNDED = "org.bangfu.campaign.contribution-refunded.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Inject RefundMissedCampaigns missed;

  @Test
  void whatIsRaisedGoesOutInTranchesWithAReportOnEach() {
    UUID campaign = campaign("2019-09-02", "2020-03-31");
    UUID household = County.household(County.VILLAGE);
    contributed(campaign, "400.00");
    disburse(campaign, household, "1.00")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "campaign-not-funded"));
    contributed(campaign, "600.00");
    UUID first = County.id(disburse(campaign, household, "300.00").statusCode(201));
    disburse(campaign, household, "1.00")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "report-due"));
    report(campaign, first, "电话13800000000").statusCode(400);
    report(campaign, first, "一期已铺完，验收合格。").statusCode(200);
    report(campaign, first, "再写一次")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "disbursement-reported"));
    disburse(campaign, household, "600.01")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "campaign-overspent"))
        .body("left", equalTo("650.00"));
    disburse(campaign, household, "600.00").statusCode(201);
    JsonNode told = Outboxes.payloads(DISBURSED, campaign).getFirst();
    EventContracts.assertValid("needs-and-donations", DISBURSED, told);
    assertEquals(household.toString(), told.path("householdId").asText());
    Calls.as(OFFICER)
        .get("/v1/campaigns/{id}/disbursements", campaign)
        .then()
        .body("items.amount", contains("350.00", "650.00"))
        .body("items[0].beneficiaries", hasSize(2))
        .body("items[0].beneficiaries[0].householdId", equalTo(household.toString()));
    Calls.as(Tokens.person(Role.HELPER, UUID.randomUUID()))
        .get("/v1/campaigns/{id}/disbursements", campaign)
        .then()
        .statusCode(200)
        .body("items[0].report", equalTo("一期已铺完，验收合格。"))
        .body("items[0].beneficiaries", empty());
    Calls.as(OFFICER)
        .get("/v1/campaigns/{id}", campaign)
        .then()
        .body("disbursed", equalTo("1000.00"));
    assertThrows(
        SQLException.class,
        () -> Database.change("update disbursement set amount = 1 where id = ?", first));
  }

  @Test
  void aTrancheThatWasPaidWronglyIsTakenBackByAnEntryTheOtherWay() {
    UUID campaign = campaign("2019-09-02", "2020-03-31");
    UUID household = County.household(County.VILLAGE);
    contributed(campaign, "1000.00");
    UUID wrong = County.id(disburse(campaign, household, "300.00").statusCode(201));
    reverse(campaign, wrong, "2020-02-09")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    reverse(campaign, wrong, "2020-03-05")
        .statusCode(200)
        .body("reversedOn", equalTo("2020-03-05"))
        .body("amount", equalTo("350.00"));
    reverse(campaign, wrong, "2020-03-06")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "reversed-before"));
    report(campaign, wrong, "一期已铺完，验收合格。")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "reversed-before"));
    Calls.as(OFFICER).get("/v1/campaigns/{id}", campaign).then().body("disbursed", equalTo("0.00"));
    List<JsonNode> told = List.copyOf(Outboxes.payloads(TAKEN_BACK, campaign));
    assertEquals(2, told.size());
    told.forEach(e -> EventContracts.assertValid("needs-and-donations", TAKEN_BACK, e));
    assertEquals(
        Outboxes.payloads(DISBURSED, campaign).getFirst().path("actId"),
        told.getFirst().path("actId"));
    assertEquals(
        List.of("cash-campaigns|350.00|0.00", "contributions-held:campaign|0.00|350.00"),
        Database.rows(
            """
            select p.account, sum(p.debit), sum(p.credit) from posting p
            join journal_entry e on e.id = p.entry_id
            where e.subject_id = ? and e.kind = 'CAMPAIGN_DISBURSEMENT_REVERSED'
            group by p.account order by p.account
            """,
            campaign));
    // all of it is there again, and nobody reports on what was not used
    disburse(campaign, household, "950.00").statusCode(201);
    Calls.as(OFFICER)
        .get("/v1/campaigns/{id}/disbursements", campaign)
        .then()
        .body("items.reversedOn", contains("2020-03-05", null));
    String reason =
        Database.rows("select reason from disbursement_reversal where disbursement_id = ?", wrong)
            .getFirst();
    assertFalse(reason.contains("另一户"), reason);
    assertThrows(
        SQLException.class,
        () ->
            Database.change("delete from disbursement_reversal where disbursement_id = ?", wrong));
  }

  @Test
  void aCampaignThatMissesItsTargetGoesBack() {
    UUID open = campaign("2019-09-02", "2099-01-01");
    refund(open).statusCode(409).body("type", equalTo(PROBLEM + "campaign-not-missed"));
    UUID campaign = campaign("2019-09-02", "2020-03-31");
    contributed(campaign, "400.00");
    contributed(campaign, "100.00");
    assertEquals(0, missed.refundAll(), "what is entered as history is left to the office");
    refund(campaign).statusCode(200).body("refunded", equalTo("500.00"));
    List<JsonNode> told = List.copyOf(Outboxes.payloads(REFUNDED, campaign));
    assertEquals(2, told.size());
    EventContracts.assertValid("needs-and-donations", REFUNDED, told.getFirst());
    assertEquals(
        List.of("cash-campaigns|0.00|500.00", "contributions-held:campaign|500.00|0.00"),
        Database.rows(
            """
            select p.account, sum(p.debit), sum(p.credit) from posting p
            join journal_entry e on e.id = p.entry_id join contribution c on c.id = e.subject_id
            where c.campaign_id = ? and e.kind = 'CONTRIBUTION_REFUNDED' group by p.account order by p.account
            """,
            campaign));
  }

  @Test
  void theJobRefundsWhatWasOpenWhenItWasEntered() {
    UUID campaign = campaign("2019-09-02", "2099-01-01");
    contributed(campaign, "400.00");
    // its deadline has come, though it was entered long before
    Database.changeAsOwner(
        "update campaign set deadline_on = '%s', recorded_at = '2019-09-02' where id = '%s'"
            .formatted(BusinessDays.today().minusDays(2), campaign));
    assertEquals(1, missed.refundAll());
    assertEquals(0, missed.refundAll());
    assertEquals(
        List.of("400.00"), Database.rows("select refunded from campaign where id = ?", campaign));
  }

  private static UUID campaign(String published, String deadline) {
    return County.id(
        Calls.write()
            .body(
                Body.of("title", "产业路")
                    .with("division", "430525")
                    .with("target", "1000.00")
                    .with("deadlineOn", deadline)
                    .with("organisation", "县慈善会")
                    .with("permitNumber", "湘慈募〔2019〕7号")
                    .with("occurredOn", published))
            .post("/v1/campaigns")
            .then()
            .statusCode(201));
  }

  private static void contributed(UUID campaign, String amount) {
    Contributions.received(OFFICER, campaign, amount, "2019-09-10");
  }

  /** The amount to the household, and 50.00 to a village. */
  private static ValidatableResponse disburse(UUID campaign, UUID household, String amount) {
    return Calls.onceAs(OFFICER)
        .body(
            Body.of(
                    "beneficiaries",
                    List.of(
                        Body.of("householdId", household).with("amount", amount),
                        Body.of("division", "430525104201").with("amount", "50.00")))
                .with("occurredOn", "2020-02-10"))
        .post("/v1/campaigns/{id}/disbursements", campaign)
        .then();
  }

  private static ValidatableResponse report(UUID campaign, UUID tranche, String text) {
    return Calls.onceAs(OFFICER)
        .body(Body.of("report", text).with("occurredOn", "2020-06-30"))
        .post("/v1/campaigns/{id}/disbursements/{tranche}/report", campaign, tranche)
        .then();
  }

  private static ValidatableResponse reverse(UUID campaign, UUID tranche, String day) {
    return Calls.onceAs(OFFICER)
        .body(Body.of("reason", "付给了另一户").with("occurredOn", day))
        .post("/v1/campaigns/{id}/disbursements/{tranche}/reversal", campaign, tranche)
        .then();
  }

  private static ValidatableResponse refund(UUID campaign) {
    return Calls.onceAs(OFFICER).post("/v1/campaigns/{id}/refund", campaign).then();
  }
}

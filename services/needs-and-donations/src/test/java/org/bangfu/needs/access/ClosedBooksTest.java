package org.bangfu.needs.access;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.Closing;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.money.campaign.Contributions;
import org.bangfu.needs.money.donation.Gifts;
import org.bangfu.needs.money.donation.Paying;
import org.junit.jupiter.api.Test;

/** No money, no reversal and no consent is dated into what a county has closed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClosedBooksTest {
  private static final String INSIDE = "2020-02-10";
  private static final String FIRST_OPEN = "2020-04-01";
  private static final String RECEIVED = "org.bangfu.donation.received.v1";
  private static final String FUNDED = "org.bangfu.campaign.funded.v1";

  @Test
  void moneyThatHasComeCountsOnTheFirstOpenDay() {
    Closing closing = new Closing(Ids.next(), "530321");
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, closing.county());
    UUID household = County.household("530321001001");
    UUID need = needOf(closing.county(), household);
    UUID gift = County.id(gift(officer, "530321001001", need).statusCode(201));
    UUID campaign = campaign(officer, closing.county());
    ValidatableResponse pledge =
        Contributions.pledge(officer, campaign, "1000.00", INSIDE).statusCode(201);
    closing.tell(true, 1);
    closing.refuses(gift(officer, "530321001001", need));
    Paying.received(gift);
    Contributions.paid(pledge);
    UUID payment =
        UUID.fromString(
            Calls.as(officer)
                .get("/v1/donations/{id}", gift)
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("occurredOn", equalTo(FIRST_OPEN))
                .extract()
                .path("paymentId"));
    Calls.as(officer)
        .get("/v1/payments/{id}", payment)
        .then()
        .body("state", equalTo("PAID"))
        .body("paidOn", equalTo(INSIDE));
    assertEquals(FIRST_OPEN, told(RECEIVED, gift));
    assertEquals(FIRST_OPEN, told("org.bangfu.need.matched.v1", need));
    assertEquals(FIRST_OPEN, told(FUNDED, campaign));
    assertEquals(
        List.of("CONTRIBUTION_RECEIVED|" + FIRST_OPEN, "DONATION_RECEIVED|" + FIRST_OPEN),
        Database.rows(
            """
            select kind, occurred_on from journal_entry where division like '530321%' order by kind
            """));
  }

  @Test
  void whatIsDoneWithMoneyIsNotDatedIntoThem() {
    Closing closing = new Closing(Ids.next(), "530322");
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, closing.county());
    Tokens another =
        new Tokens(UUID.randomUUID(), "local", officer.roles(), officer.divisions(), null);
    String village = "530322001001";
    UUID household = County.household(village);
    UUID gift =
        Gifts.received(officer, Body.of("division", village).with("householdId", household));
    UUID use = Gifts.used(officer, gift, household, "10.00");
    UUID aid = County.id(aid(officer, household).statusCode(201));
    UUID campaign = campaign(officer, closing.county());
    Contributions.received(officer, campaign, "1000.00", "2019-12-10");
    UUID consent = County.id(consent(officer, household, "2019-12-01").statusCode(201));
    UUID asked =
        County.id(
            post(
                    officer,
                    "/v1/donations/" + gift + "/redesignations",
                    Map.of("village", village, "reason", "改作修路", "occurredOn", INSIDE))
                .statusCode(201));
    closing.tell(true, 1);
    Map<String, Object> day = Map.of("occurredOn", INSIDE);
    Map<String, Object> taken = Map.of("reason", "记错了", "occurredOn", INSIDE);
    String ofGift = "/v1/donations/" + gift;
    String confirmation = ofGift + "/redesignations/" + asked + "/confirmation";
    closing.refuses(post(another, confirmation, day));
    closing.refuses(post(officer, ofGift + "/uses/" + use + "/reversal", taken));
    closing.refuses(post(officer, ofGift + "/refund", day));
    closing.refuses(post(officer, ofGift + "/use", to(household)));
    closing.refuses(post(officer, "/v1/aid-records/" + aid + "/reversal", taken));
    closing.refuses(post(officer, "/v1/campaigns/" + campaign + "/disbursements", to(household)));
    closing.refuses(post(officer, "/v1/consents/" + consent + "/withdrawal", day));
    closing.refuses(consent(officer, County.household(village), INSIDE));
    post(another, confirmation, Map.of("occurredOn", FIRST_OPEN)).statusCode(200);
    post(officer, "/v1/consents/" + consent + "/withdrawal", Map.of("occurredOn", FIRST_OPEN))
        .statusCode(200);
  }

  private static Map<String, Object> to(UUID household) {
    return Map.of(
        "beneficiaries",
        List.of(Map.of("householdId", household, "amount", "1.00")),
        "occurredOn",
        INSIDE);
  }

  private static ValidatableResponse post(Tokens who, String path, Map<String, Object> body) {
    return Calls.onceAs(who).body(body).post(path).then();
  }

  private static UUID needOf(String county, UUID household) {
    return County.id(
        post(
                County.manages(County.manager(county), county),
                "/v1/needs",
                Map.of(
                    "householdId",
                    household,
                    "category",
                    "DAILY_GOODS",
                    "ask",
                    Map.of("measure", "FUNDS", "amount", "100.00"),
                    "reason",
                    "过冬",
                    "occurredOn",
                    "2019-12-01"))
            .statusCode(201));
  }

  private static ValidatableResponse gift(Tokens officer, String village, UUID need) {
    return post(
        officer,
        "/v1/donations",
        Map.of(
            "channel",
            "OFFLINE",
            "amount",
            "100.00",
            "division",
            village,
            "needId",
            need,
            "receipt",
            "r-" + UUID.randomUUID(),
            "occurredOn",
            INSIDE));
  }

  private static UUID campaign(Tokens officer, String county) {
    return County.id(
        post(
                officer,
                "/v1/campaigns",
                Map.of(
                    "title",
                    "产业路",
                    "division",
                    county,
                    "target",
                    "1000.00",
                    "deadlineOn",
                    "2099-03-31",
                    "organisation",
                    "县慈善会",
                    "permitNumber",
                    "云慈募〔2019〕7号",
                    "occurredOn",
                    "2019-09-02"))
            .statusCode(201));
  }

  private static ValidatableResponse aid(Tokens officer, UUID household) {
    return post(
        officer,
        "/v1/aid-records",
        Map.of(
            "householdId",
            household,
            "channel",
            "OFFLINE",
            "help",
            "LIFE",
            "goods",
            1,
            "occurredOn",
            "2019-12-01"));
  }

  private static ValidatableResponse consent(Tokens officer, UUID household, String day) {
    return post(
        officer,
        "/v1/consents",
        Map.of(
            "subjectKind",
            "HOUSEHOLD",
            "householdId",
            household,
            "noticeVersion",
            "2026-1",
            "legalBasis",
            "CONSENT",
            "givenBy",
            "SELF",
            "recipients",
            List.of("*"),
            "givenOn",
            day));
  }

  private static String told(String type, UUID about) {
    return Outboxes.payloads(type, about).getFirst().path("occurredOn").asText();
  }
}

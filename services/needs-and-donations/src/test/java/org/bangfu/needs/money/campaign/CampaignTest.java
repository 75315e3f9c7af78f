package org.bangfu.needs.money.campaign;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Proofs;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CampaignTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";
  private static final String FUNDED = "org.bangfu.campaign.funded.v1";
  private static final String CONTRIBUTED = "org.bangfu.campaign.contribution-received.v1";

  @Test
  void isFundedOnTheDayFromWhichItHasItsTarget() {
    UUID campaign = campaign("1000.00");
    Contributions.paid(
        contribute(campaign, "400.00", "2019-09-10")
            .statusCode(201)
            .body("amount", equalTo("400.00")));
    // told of later, though it was given earlier
    Contributions.paid(contribute(campaign, "600.00", "2019-09-05").statusCode(201));
    RestAssured.get("/v1/campaigns/{id}", campaign)
        .then()
        .header("ETag", Calls.etag(5))
        .body("state", equalTo("FUNDED"))
        .body("raised", equalTo("1000.00"))
        .body("left", equalTo("0.00"))
        .body("fundedOn", equalTo("2019-09-10"));
    var funded = Outboxes.payloads(FUNDED, campaign);
    assertEquals(1, funded.size());
    assertEquals("2019-09-10", funded.getFirst().path("occurredOn").asText());
    EventContracts.assertValid("needs-and-donations", FUNDED, funded.getFirst());
    Outboxes.payloads(CONTRIBUTED, campaign)
        .forEach(e -> EventContracts.assertValid("needs-and-donations", CONTRIBUTED, e));
    RestAssured.get("/v1/campaigns/{id}/contributions", campaign).then().body("items", hasSize(2));
    contribute(campaign, "0.01", "2019-09-11")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "campaign-over-target"))
        .body("left", equalTo("0.00"));
  }

  @Test
  void takesNothingBeforeItsBeginningOrAfterItsDeadline() {
    UUID campaign = campaign("1000.00");
    contribute(campaign, "1.00", "2019-09-01")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    contribute(campaign, "1.00", "2020-04-01")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "campaign-closed"));
    contribute(campaign, "1.00", "2020-03-31").statusCode(201);
    contribute(UUID.randomUUID(), "1.00", "2020-03-31").statusCode(404);
    RestAssured.get("/v1/campaigns/{id}", campaign)
        .then()
        .body("state", equalTo("CLOSED"))
        .body("fundedOn", nullValue());
  }

  @Test
  void neverTakesMoreThanTheTargetHoweverManyComeAtOnce() {
    UUID campaign = campaign("5000.00");
    Contributions.paid(contribute(campaign, "4000.00", "2019-09-10").statusCode(201));
    List<UUID> payments = Collections.synchronizedList(new ArrayList<>());
    List<Integer> answers =
        Crowd.atOnce(
            50,
            () -> {
              ValidatableResponse answer = contribute(campaign, "30.00", "2019-09-11");
              String payment = answer.extract().path("paymentId");
              if (payment != null) {
                payments.add(UUID.fromString(payment));
              }
              return answer.extract().statusCode();
            });
    assertEquals(33, answers.stream().filter(status -> status == 201).count());
    assertEquals(17, answers.stream().filter(status -> status == 409).count());
    payments.add(
        UUID.fromString(
            contribute(campaign, "10.00", "2019-09-12")
                .statusCode(201)
                .extract()
                .path("paymentId")));
    contribute(campaign, "0.01", "2019-09-12").statusCode(409);
    assertEquals(0, Outboxes.payloads(FUNDED, campaign).size());
    payments.forEach(Proofs::prove);
    assertEquals(
        List.of("5000.00|5000.00|0.00"),
        Database.rows(
            """
            select raised, (select sum(amount) from contribution where campaign_id = c.id and state = 'RECEIVED'),
              pledged from campaign c where id = ?
            """,
            campaign));
    assertEquals(1, Outboxes.payloads(FUNDED, campaign).size());
    // one event of a contribution a version, and the publication
    assertEquals(
        36,
        Database.number(
            "select count(distinct aggregate_version) from outbox where aggregateid = ?",
            campaign.toString()));
  }

  @Test
  void inBulkTakesWhatFits() {
    UUID campaign = campaign("100.00");
    Calls.write()
        .body(
            Body.items(
                Body.of("clientReference", "" + campaign + "-1")
                    .with("amount", "60.00")
                    .with("occurredOn", "2019-09-03"),
                Body.of("clientReference", "" + campaign + "-2")
                    .with("amount", "60.00")
                    .with("occurredOn", "2019-09-03"),
                Body.of("clientReference", "" + campaign + "-3")
                    .with("amount", "40.00")
                    .with("occurredOn", "2019-09-04"),
                Body.of("clientReference", "" + campaign + "-1")
                    .with("amount", "60.00")
                    .with("occurredOn", "2019-09-03")))
        .post("/v1/campaigns/{id}/contributions/bulk", campaign)
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("created", "refused", "created", "existing")))
        .body("items[1].problem.left", equalTo("40.00"));
    assertEquals(0, Outboxes.payloads(FUNDED, campaign).size());
    List<String> payments =
        Database.rows("select payment_id from contribution where campaign_id = ?", campaign);
    payments.stream().map(UUID::fromString).forEach(Proofs::prove);
    assertEquals(
        "2019-09-04", Outboxes.payloads(FUNDED, campaign).getFirst().path("occurredOn").asText());
    assertEquals(
        List.of("100.00|2019-09-04|5"),
        Database.rows("select raised, funded_on, version from campaign where id = ?", campaign));
  }

  @Test
  void needsAnOrganisationAndItsPermit() {
    Calls.write()
        .body(
            Body.of("title", "路")
                .with("division", "430525")
                .with("target", "-1.00")
                .with("deadlineOn", "2019-01-01")
                .with("occurredOn", "2019-09-02"))
        .post("/v1/campaigns")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            equalTo(List.of("/deadlineOn", "/organisation", "/permitNumber", "/target")));
  }

  @Test
  void listsByDivision() {
    campaign("7.00");
    RestAssured.get("/v1/campaigns?division=4305&limit=1").then().body("items", hasSize(1));
    RestAssured.get("/v1/campaigns?division=11").then().body("items", hasSize(0));
  }

  private static UUID campaign(String target) {
    return County.id(
        Calls.write()
            .body(
                Body.of("title", "产业路")
                    .with("division", "430525")
                    .with("target", target)
                    .with("deadlineOn", "2020-03-31")
                    .with("organisation", "洞口县慈善会")
                    .with("permitNumber", "53430525MJJ000000A")
                    .with("occurredOn", "2019-09-02"))
            .post("/v1/campaigns")
            .then()
            .statusCode(201));
  }

  private static ValidatableResponse contribute(UUID campaign, String amount, String day) {
    return Calls.writeOnce()
        .body(Body.of("amount", amount).with("occurredOn", day))
        .post("/v1/campaigns/{id}/contributions", campaign)
        .then();
  }
}

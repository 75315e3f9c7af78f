package org.bangfu.registry.benefit;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class BenefitTest {
  private static final String CLAIM = "org.bangfu.need.claim-confirmed.v1";
  private static final String AID = "org.bangfu.aid.recorded.v1";
  private static final String DONATION = "org.bangfu.donation.used.v1";
  private static final String USE_REVERSED = "org.bangfu.donation.use-reversed.v1";
  private static final String DISBURSED = "org.bangfu.campaign.disbursed.v1";
  private static final String TAKEN_BACK = "org.bangfu.campaign.disbursement-reversed.v1";
  private static final String SETTLED = "org.bangfu.order.settled.v1";

  @Test
  void everyPublishedExampleHasItsLinesOnceHoweverOftenItComes() {
    UUID household = HouseholdFixtures.register();
    tell(household, "needs-and-donations", "need", CLAIM, 2);
    tell(household, "needs-and-donations", "aid", AID, 2);
    tell(household, "needs-and-donations", "donation", DONATION, 2);
    tell(household, "needs-and-donations", "donation", USE_REVERSED, 2);
    JsonNode settled = EventContracts.example("consumption-aid", SETTLED);
    ((ObjectNode) settled.at("/households/0")).put("householdId", household.toString());
    send(UUID.randomUUID(), "order", SETTLED, settled, 2);
    tell(household, "needs-and-donations", "campaign", DISBURSED, 2);
    tell(household, "needs-and-donations", "campaign", TAKEN_BACK, 2);
    await().until(() -> lines(household), hasSize(10));
    assertThat(
        lines(household),
        containsInAnyOrder(
            "CLAIM|FUNDS|1200.00|null",
            "AID|ENGAGEMENTS|null|1",
            "AID|GOODS|null|3",
            "AID|SERVICES|null|2",
            "AID|FUNDS|200.00|null",
            "DONATION|FUNDS|150.00|null",
            "DONATION_USE_REVERSED|FUNDS|-150.00|null",
            "CAMPAIGN|FUNDS|2000.00|null",
            "CAMPAIGN_REVERSED|FUNDS|-2000.00|null",
            "SALE|FUNDS|71.98|null"));
    RestAssured.get("/v1/households/" + household + "/benefits?limit=3")
        .then()
        .statusCode(200)
        .body("items.occurredOn", contains("2019-06-10", "2019-07-20", "2019-08-05"))
        .body("items[0].source", equalTo("CLAIM"))
        .body("items[0].amount", equalTo("1200.00"));
    RestAssured.get("/v1/households/" + UUID.randomUUID() + "/benefits").then().statusCode(404);
  }

  @Test
  void goodsAreCountedWithTheirUnit() {
    UUID household = HouseholdFixtures.register();
    ObjectNode claim = example(household, "needs-and-donations", CLAIM);
    claim.putNull("amount").put("measure", "GOODS").put("quantity", 20).put("unit", "袋");
    send(UUID.randomUUID(), "need", CLAIM, claim, 1);
    await().until(() -> lines(household), contains("CLAIM|GOODS|null|20"));
    RestAssured.get("/v1/households/" + household + "/benefits")
        .then()
        .body("items[0].unit", equalTo("袋"));
  }

  @Test
  void whatCannotBeReadIsSetAsideAndTheRestFlowsOn() {
    UUID household = HouseholdFixtures.register();
    int before = Events.all("household-registry.dlq").size();
    Events.sendRaw("bangfu.need.v1", "x", "not json".getBytes(StandardCharsets.UTF_8), Map.of());
    send(UUID.randomUUID(), "donation", DONATION, Body.of("amount", "12"));
    send(UUID.randomUUID(), "donation", DONATION, Body.of("householdId", household));
    send(UUID.randomUUID(), "need", "org.bangfu.need.never-heard-of.v1", Body.of("a", 1));
    tell(household, "needs-and-donations", "donation", DONATION, 1);
    await().until(() -> lines(household), contains("DONATION|FUNDS|150.00|null"));
    await().until(() -> Events.all("household-registry.dlq").size(), equalTo(before + 3));
  }

  @Test
  void theListIsServedByAnIndex() {
    QueryPlans.assertIndexed(
        """
        select * from benefit where household_id = '01a20621-dbe0-7a32-bde8-c005c0565d5d'
          and (occurred_on, id) > (date '2019-01-01', uuid '01a20621-dbe0-7a32-bde8-c005c0565d5d')
        order by occurred_on, id limit 51
        """);
  }

  private static void tell(
      UUID household, String producer, String aggregate, String type, int times) {
    send(UUID.randomUUID(), aggregate, type, example(household, producer, type), times);
  }

  private static ObjectNode example(UUID household, String producer, String type) {
    return ((ObjectNode) EventContracts.example(producer, type))
        .put("householdId", household.toString());
  }

  private static void send(UUID id, String aggregate, String type, JsonNode payload, int times) {
    for (int i = 0; i < times; i++) {
      send(id, aggregate, type, payload.toString());
    }
  }

  private static void send(UUID id, String aggregate, String type, Object payload) {
    Events.send(id, aggregate, type, UUID.randomUUID(), 1, "430525103259", payload);
  }

  private static List<String> lines(UUID household) {
    return Database.rows(
        "select source, measure, amount, quantity from benefit where household_id = ?", household);
  }
}

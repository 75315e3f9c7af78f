package org.bangfu.needs.help.claim;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClaimTest {
  private static final String MATCHED = "org.bangfu.need.matched.v1";
  private static final String UNMATCHED = "org.bangfu.need.unmatched.v1";
  private static final String CONFIRMED = "org.bangfu.need.claim-confirmed.v1";

  @Test
  void goesFromClaimedOverDeliveredToConfirmedAndFulfilsTheNeed() {
    UUID need = County.needForFunds("1200.00");
    UUID helper = County.helper();
    UUID claim =
        County.id(
            claim(need, Body.of("helperId", helper).with("occurredOn", "2019-05-20"))
                .statusCode(201)
                .body("state", equalTo("CLAIMED"))
                .body("amount", equalTo("1200.00"))
                .body("quantity", nullValue()));
    needIs(need, "MATCHED", "left.amount", "0.00");
    JsonNode matched = only(MATCHED, need);
    EventContracts.assertValid("needs-and-donations", MATCHED, matched);
    assertEquals("2019-05-20", matched.path("occurredOn").asText());

    step(claim, "delivery", "2019-06-01").statusCode(200).body("state", equalTo("DELIVERED"));
    step(claim, "confirmation", "2019-06-10")
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"))
        .body("confirmedOn", equalTo("2019-06-10"));
    needIs(need, "FULFILLED", "done.amount", "1200.00");
    JsonNode confirmed = only(CONFIRMED, need);
    EventContracts.assertValid("needs-and-donations", CONFIRMED, confirmed);
    assertEquals("1200.00", confirmed.path("amount").asText());
    assertEquals(
        List.of("1", "2", "3"),
        Database.rows(
            "select aggregate_version from outbox where aggregateid = ? order by id",
            need.toString()));
  }

  @Test
  void cancellingAndLapsingFreeTheNeedAndUnmatchItOnTheirDay() {
    UUID need = County.needForGoods(3);
    UUID helper = County.helper();
    UUID first = County.id(take(need, helper, 2, "2019-05-10").statusCode(201));
    UUID second = County.id(take(need, helper, 1, "2019-05-12").statusCode(201));
    step(second, "cancellation", "2019-05-28")
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("endedOn", equalTo("2019-05-28"));
    needIs(need, "PARTLY_MATCHED", "left.quantity", 1);
    assertEquals("2019-05-28", only(UNMATCHED, need).path("occurredOn").asText());
    EventContracts.assertValid("needs-and-donations", UNMATCHED, only(UNMATCHED, need));
    step(first, "lapse", "2019-06-01").statusCode(200).body("state", equalTo("LAPSED"));
    needIs(need, "PUBLISHED", "left.quantity", 3);
    assertEquals(1, Outboxes.payloads(UNMATCHED, need).size(), "an unmatched need stays so");
    take(need, helper, 3, "2019-06-02").statusCode(201);
    assertEquals(2, Outboxes.payloads(MATCHED, need).size());
  }

  @Test
  void countsAChangeForNoDayBeforeTheLastOne() {
    UUID need = County.needForGoods(2);
    UUID helper = County.helper();
    take(need, helper, 1, "2019-05-20").statusCode(201);
    UUID late = County.id(take(need, helper, 1, "2019-05-10").statusCode(201));
    assertEquals("2019-05-20", only(MATCHED, need).path("occurredOn").asText());
    step(late, "cancellation", "2019-05-15").statusCode(200);
    assertEquals("2019-05-20", only(UNMATCHED, need).path("occurredOn").asText());
  }

  @Test
  void refusesMoreThanIsLeftAndSaysHowMuchThatIs() {
    UUID need = County.needForGoods(3);
    UUID helper = County.helper();
    take(need, helper, 2, "2019-05-10").statusCode(201);
    take(need, helper, 2, "2019-05-10")
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/need-over-claimed"))
        .body("left", equalTo(1));
  }

  @Test
  void refusesDaysBeforeTheBeginning() {
    UUID need = County.needForGoods(3);
    UUID helper = County.helper();
    // too much is too much on any day, so that nobody finds out the day of publication for nothing
    take(need, helper, 1_000_000, "2019-05-05")
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/need-over-claimed"));
    take(need, helper, 1, "2019-05-05")
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/before-its-beginning"));
    UUID claim = County.id(take(need, helper, 1, "2019-05-10").statusCode(201));
    step(claim, "delivery", "2019-05-09").statusCode(409);
    step(claim, "cancellation", "2019-05-09").statusCode(409);
    step(claim, "delivery", "2019-05-12").statusCode(200);
    step(claim, "confirmation", "2019-05-11")
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/before-its-beginning"));
  }

  @Test
  void refusesAStepFromTheWrongState() {
    UUID claim = County.id(take(County.needForGoods(1), County.helper(), 1, "2019-05-10"));
    step(claim, "confirmation", "2019-05-11")
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/claim-state"))
        .body("state", equalTo("CLAIMED"));
    step(claim, "lapse", "2019-05-11").statusCode(200);
    step(claim, "cancellation", "2019-05-12").statusCode(409);
  }

  @Test
  void refusesWhatDoesNotFitTheNeed() {
    UUID helper = County.helper();
    claim(County.needForGoods(1), Body.of("helperId", helper).with("amount", "1.00"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/amount"));
    claim(County.needForFunds("5.00"), Body.of("helperId", helper).with("quantity", 1))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/quantity"));
    claim(
            County.needForGoods(1),
            Body.of("helperId", null).with("quantity", 0).with("occurredOn", "2099-01-01"))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/helperId", "/occurredOn", "/quantity")));
    claim(County.needForGoods(1), Body.of("helperId", UUID.randomUUID()))
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/helper-not-found"));
    claim(UUID.randomUUID(), Body.of("helperId", helper)).statusCode(404);
  }

  @Test
  void needsAnIdempotencyKeyAndReplaysTheAnswer() {
    UUID need = County.needForGoods(5);
    Body body =
        Body.of("helperId", County.helper()).with("quantity", 2).with("occurredOn", "2019-05-10");
    Calls.write()
        .body(body)
        .post("/v1/needs/{id}/claims", need)
        .then()
        .statusCode(400)
        .body("type", equalTo("https://bangfu.org/problems/idempotency-key-missing"));
    String key = UUID.randomUUID().toString();
    String first = keyed(need, key, body).statusCode(201).extract().asString();
    String again =
        keyed(need, key, body)
            .statusCode(201)
            .header("Idempotency-Replayed", "true")
            .extract()
            .asString();
    assertEquals(first, again, "the bytes of the first answer");
    keyed(need, key, body.with("quantity", 1)).statusCode(422);
    assertEquals(1, Database.number("select count(*) from claim where need_id = ?", need));
  }

  @Test
  void replaysAnAnswerOfBeforeInItsOwnForm() {
    UUID need = County.needForGoods(5);
    Body body =
        Body.of("helperId", County.helper()).with("quantity", 2).with("occurredOn", "2019-05-10");
    String key = UUID.randomUUID().toString();
    String id = County.id(keyed(need, key, body).statusCode(201)).toString();
    String stored =
        """
        {"id" : "%s"}\
        """
            .formatted(id);
    assertEquals(
        1,
        Database.changeAsOwner("update idempotency_key set body = ? where key = ?", stored, key));
    assertEquals(stored, keyed(need, key, body).statusCode(201).extract().asString());
  }

  @Test
  void neverGivesMoreThanIsAskedHoweverManyComeAtOnce() {
    UUID need = County.needForGoods(10);
    UUID helper = County.helper();
    List<Integer> answers =
        Crowd.atOnce(100, () -> take(need, helper, 1, "2019-05-10").extract().statusCode());
    assertEquals(10, answers.stream().filter(status -> status == 201).count());
    assertEquals(90, answers.stream().filter(status -> status == 409).count());
    needIs(need, "MATCHED", "covered.quantity", 10);
    assertEquals(1, Outboxes.payloads(MATCHED, need).size());
  }

  @Test
  void takesTheSameKeyOnceHoweverManyComeAtOnce() {
    UUID need = County.needForGoods(100);
    Body body =
        Body.of("helperId", County.helper()).with("quantity", 1).with("occurredOn", "2019-05-10");
    String key = UUID.randomUUID().toString();
    List<Integer> answers = Crowd.atOnce(50, () -> keyed(need, key, body).extract().statusCode());
    assertEquals(50, answers.stream().filter(status -> status == 201 || status == 409).count());
    assertEquals(1, Database.number("select count(*) from claim where need_id = ?", need));
    needIs(need, "PARTLY_MATCHED", "covered.quantity", 1);
  }

  @Test
  void claimsInTwoWaysToTheDatabase() {
    UUID need = County.needForGoods(1);
    UUID helper = County.helper();
    // the need is read, and all is written
    assertEquals(2, Statements.during(() -> take(need, helper, 1, "2019-05-10").statusCode(201)));
  }

  private static ValidatableResponse take(UUID need, UUID helper, int quantity, String day) {
    return claim(
        need, Body.of("helperId", helper).with("quantity", quantity).with("occurredOn", day));
  }

  private static ValidatableResponse claim(UUID need, Body body) {
    return keyed(need, UUID.randomUUID().toString(), body);
  }

  private static ValidatableResponse keyed(UUID need, String key, Body body) {
    return Calls.write()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/needs/{id}/claims", need)
        .then();
  }

  private static ValidatableResponse step(UUID claim, String step, String day) {
    return Calls.writeOnce()
        .body(Body.of("occurredOn", day))
        .post("/v1/claims/{id}/" + step, claim)
        .then();
  }

  private static void needIs(UUID need, String state, String field, Object value) {
    RestAssured.get("/v1/needs/{id}", need)
        .then()
        .statusCode(200)
        .body("state", equalTo(state))
        .body(field, equalTo(value));
  }

  private static JsonNode only(String type, UUID need) {
    List<JsonNode> payloads = Outboxes.payloads(type, need);
    assertEquals(1, payloads.size(), type);
    return payloads.getFirst();
  }
}

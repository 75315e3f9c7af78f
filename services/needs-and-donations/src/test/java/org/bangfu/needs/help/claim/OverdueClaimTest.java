package org.bangfu.needs.help.claim;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** Nobody holds a need for ever, and nobody more than a few. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OverdueClaimTest {
  private static final String UNMATCHED = "org.bangfu.need.unmatched.v1";
  private static final int AT_ONCE = 20;

  @Inject LapseOverdueClaims lapse;

  @Test
  void theJobFreesWhatWasNotDeliveredInTimeOnTheDayItFindsIt() {
    UUID need = County.needForGoods(3);
    Tokens helper = helper();
    UUID claim =
        County.id(
            claim(helper, need, helper.person(), 2)
                .statusCode(201)
                .body("dueOn", equalTo(BusinessDays.today().plusDays(30).toString())));
    UUID inTime = County.id(claim(helper, need, helper.person(), 1).statusCode(201));
    dueOn(claim, -1);
    dueOn(inTime, 0);
    List<Integer> lapsed = Crowd.atOnce(3, lapse::lapseAll);
    assertEquals(1, lapsed.stream().mapToInt(Integer::intValue).sum());
    assertEquals(0, lapse.lapseAll());
    Calls.as(helper)
        .get("/v1/claims/{id}", claim)
        .then()
        .body("state", equalTo("LAPSED"))
        .body("endedOn", equalTo(BusinessDays.today().toString()))
        .body("dueOn", nullValue());
    Calls.as(Tokens.ANYBODY)
        .get("/v1/needs/{id}", need)
        .then()
        .body("state", equalTo("PARTLY_MATCHED"))
        .body("left.quantity", equalTo(2));
    assertEquals(
        BusinessDays.today().toString(),
        Outboxes.payloads(UNMATCHED, need).getFirst().path("occurredOn").asText());
  }

  @Test
  void whatTheOfficeEntersAsHistoryHasNoTermNorLimit() {
    UUID need = County.needForGoods(AT_ONCE + 5);
    UUID helper = County.helper();
    for (int i = 0; i <= AT_ONCE; i++) {
      UUID claim =
          County.id(
              claim(
                      Tokens.ANYBODY,
                      need,
                      Map.of("helperId", helper, "quantity", 1, "occurredOn", "2019-05-20"))
                  .statusCode(201)
                  .body("dueOn", nullValue()));
      assertEquals(List.of("null"), Database.rows("select due_on from claim where id = ?", claim));
    }
    claim(Tokens.ANYBODY, need, helper, 1)
        .statusCode(201)
        .body("dueOn", equalTo(BusinessDays.today().plusDays(30).toString()));
  }

  @Test
  void whatHasComeDoesNotLapse() {
    UUID need = County.needForGoods(1);
    Tokens helper = helper();
    UUID claim = County.id(claim(helper, need, helper.person(), 1).statusCode(201));
    Calls.onceAs(helper).body("{}").post("/v1/claims/{id}/delivery", claim).then().statusCode(200);
    dueOn(claim, -1);
    assertEquals(0, lapse.lapseAll());
  }

  @Test
  void aHelperHoldsFewClaimsAtOnceHoweverManyItAsksFor() {
    UUID need = County.needForGoods(AT_ONCE + 10);
    Tokens helper = helper();
    List<Integer> answers =
        Crowd.atOnce(
            AT_ONCE + 10, () -> claim(helper, need, helper.person(), 1).extract().statusCode());
    assertEquals(AT_ONCE, answers.stream().filter(status -> status == 201).count());
    claim(helper, need, helper.person(), 1)
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/claim-limit"))
        .body("limit", equalTo(AT_ONCE));
  }

  @Test
  void noMoreInABulkOfItsWebsite() {
    UUID need = County.needForGoods(AT_ONCE + 10);
    Tokens site = Partners.with(false, true, 600);
    UUID user = County.helperOf(site);
    List<Map<String, Object>> items =
        IntStream.range(0, AT_ONCE + 2)
            .mapToObj(i ->
                Map.<String, Object>of(
                    "clientReference", "c" + i, "needId", need, "helperId", user, "quantity", 1))
            .toList();
    Calls.as(site)
        .body(Body.of("items", items))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("created", equalTo(AT_ONCE))
        .body("items[20].outcome", equalTo("refused"));
  }

  private static Tokens helper() {
    Tokens helper = Tokens.person(Role.HELPER, Ids.next());
    County.helperOf(helper);
    return helper;
  }

  private static ValidatableResponse claim(Tokens caller, UUID need, UUID helper, int quantity) {
    return claim(caller, need, Map.of("helperId", helper, "quantity", quantity));
  }

  private static ValidatableResponse claim(Tokens caller, UUID need, Map<String, ?> body) {
    return Calls.onceAs(caller).body(body).post("/v1/needs/{id}/claims", need).then();
  }

  private static void dueOn(UUID claim, int days) {
    Database.changeAsOwner(
        "update claim set due_on = ? where id = ?", BusinessDays.today().plusDays(days), claim);
  }
}

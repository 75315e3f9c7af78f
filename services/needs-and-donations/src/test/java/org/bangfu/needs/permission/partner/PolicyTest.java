package org.bangfu.needs.permission.partner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Missing;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PolicyTest {
  private static final String POLICY = "/v1/partners/{client}/policy";
  private static final String VERSIONS = "/v1/partners/{client}/policies";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partner-poverty-office",
        "partner-womens-federation",
        "partner-news",
        "partner-civilisation",
        "partner-volunteers"
      })
  void eachOfTheFiveHasAPolicyFromTheBeginning(String client) {
    boolean masked = !client.equals("partner-news");
    Calls.as(Partners.at(client))
        .get(POLICY, client)
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(1))
        .body("bringsNeedsIn", equalTo(true))
        .body("claims", equalTo(true))
        .body("callsPerMinute", equalTo(600))
        .body("fields", hasItem("TOWNSHIP"))
        .body("fields", masked ? hasItem("MASKED_NAME") : not(hasItem("MASKED_NAME")))
        .body("actor", nullValue());
  }

  @Test
  void aPartnerReadsItsOwnAlone() {
    Tokens partner = Partners.with(true, true, 600);
    for (String path : List.of(POLICY, VERSIONS)) {
      Calls.as(partner).get(path, partner.client()).then().statusCode(200);
      String foreign = refusal(Calls.as(partner).get(path, "partner-news").then(), "partner-news");
      String missing = refusal(Calls.as(partner).get(path, "nobody").then(), "nobody");
      assertEquals(missing, foreign);
    }
  }

  @Test
  void aChangeIsANewVersionOfTheOneThatWasRead() {
    Tokens partner = Partners.with(true, true, 600);
    Calls.as(Partners.ADMINISTRATOR)
        .body(Partners.policy(true, false, 60))
        .put(POLICY, partner.client())
        .then()
        .statusCode(428);
    Partners.set(partner, 1, true, false, 60);
    Calls.as(Partners.ADMINISTRATOR)
        .header("If-Match", Calls.etag(1))
        .body(Partners.policy(true, true, 60))
        .put(POLICY, partner.client())
        .then()
        .statusCode(412);
    Calls.as(Tokens.staff(Role.AUDITOR, "430525"))
        .get(VERSIONS, partner.client())
        .then()
        .statusCode(200)
        .body("items.version", contains(1, 2))
        .body("items.claims", contains(true, false))
        .body("items[1].actor", containsString("administrator:"))
        .body("items[1].reason", equalTo("the agreement of a test"))
        .body("nextCursor", nullValue());
    String cursor =
        Calls.as(partner)
            .get(VERSIONS + "?limit=1", partner.client())
            .then()
            .body("items", hasSize(1))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    Calls.as(partner)
        .get(VERSIONS + "?limit=1&cursor=" + cursor, partner.client())
        .then()
        .body("items.version", contains(2));
  }

  @Test
  void ofTwoWhoReplaceTheSameVersionOneWins() {
    Tokens partner = Partners.with(true, true, 600);
    List<Integer> answers =
        Crowd.atOnce(
            8,
            () ->
                Calls.as(Partners.ADMINISTRATOR)
                    .header("If-Match", Calls.etag(1))
                    .body(Partners.policy(true, true, 60))
                    .put(POLICY, partner.client())
                    .statusCode());
    assertEquals(1, Collections.frequency(answers, 200), answers::toString);
    assertThat(
        Database.number("select count(*) from partner_policy where client = ?", partner.client()),
        equalTo(2L));
  }

  @Test
  void saysWhatIsMissing() {
    Calls.as(Partners.ADMINISTRATOR)
        .header("If-Match", Calls.etag(0))
        .body(
            Body.of("fields", List.of())
                .with("bringsNeedsIn", true)
                .with("claims", true)
                .with("callsPerMinute", 0))
        .put(POLICY, "partner-new")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/callsPerMinute", "/reason"));
  }

  @Test
  void bringsNeedsInWhereItsPolicySaysSo() {
    UUID household = County.household(County.VILLAGE);
    for (Tokens partner : List.of(Partners.unknown(), Partners.with(false, true, 600))) {
      refused(Calls.as(partner).body(need(household)).post("/v1/needs").then(), partner);
      refused(
          Calls.as(partner).body(Body.items(need(household))).post("/v1/needs/bulk").then(),
          partner);
    }
    Calls.as(Partners.with(true, false, 600))
        .body(need(household))
        .post("/v1/needs")
        .then()
        .statusCode(201);
  }

  @Test
  void claimsWhereItsPolicySaysSo() {
    UUID need = County.needForGoods(5);
    Tokens allowed = Partners.with(false, true, 600);
    Calls.onceAs(allowed)
        .body(claim(allowed))
        .post("/v1/needs/{id}/claims", need)
        .then()
        .statusCode(201);
    for (Tokens partner : List.of(Partners.unknown(), Partners.with(true, false, 600))) {
      Body claim = claim(partner);
      refused(
          Calls.onceAs(partner).body(claim).post("/v1/needs/{id}/claims", need).then(), partner);
      refused(
          Calls.as(partner)
              .body(Body.items(claim.with("needId", need)))
              .post("/v1/claims/bulk")
              .then(),
          partner);
    }
  }

  @Test
  void staffWithTheRoleOfAPartnerIsStaff() {
    Calls.as(Tokens.ANYBODY)
        .body(need(County.household(County.VILLAGE)))
        .post("/v1/needs")
        .then()
        .statusCode(201);
  }

  @Test
  void theApplicationCannotChangeAVersion() {
    SQLException refusal =
        assertThrows(
            SQLException.class, () -> Database.change("update partner_policy set claims = true"));
    assertEquals("42501", refusal.getSQLState());
  }

  private static void refused(ValidatableResponse answer, Tokens partner) {
    answer
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("https://bangfu.org/problems/partner-policy"))
        .body("detail", containsString(partner.client()))
        .body("policy", equalTo("/v1/partners/" + partner.client() + "/policy"));
  }

  private static String refusal(ValidatableResponse answer, String client) {
    return Missing.text(answer.statusCode(404).extract().asString(), client);
  }

  private static Body need(UUID household) {
    return Body.of("clientReference", UUID.randomUUID())
        .with("householdId", household)
        .with("category", "MEDICAL")
        .with("reason", "透析")
        .with("ask", Body.of("measure", "FUNDS").with("amount", "1200.00"));
  }

  private static Body claim(Tokens partner) {
    UUID helper = County.helperOf(partner);
    return Body.of("clientReference", UUID.randomUUID())
        .with("helperId", helper)
        .with("quantity", 1);
  }
}

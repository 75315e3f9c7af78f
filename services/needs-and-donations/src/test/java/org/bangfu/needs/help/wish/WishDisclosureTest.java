package org.bangfu.needs.help.wish;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** Who is told who wishes, and what the database holds of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WishDisclosureTest {
  @Inject SubjectKeys keys;

  @Test
  void theNameIsInTheAnswersOfTheOneThatHoldsTheClaim() {
    UUID wish = Wishing.wish();
    Tokens news = Partners.at("partner-news");
    Tokens volunteers = Partners.at("partner-volunteers");
    Tokens helper = Wishing.helper();
    List.of(news, volunteers, helper).forEach(caller -> hidden(caller, wish));
    UUID user = Wishing.registered(news);
    Wishing.vouch(news, user).statusCode(200);
    UUID claim =
        UUID.fromString(
            Wishing.claim(news, wish, user)
                .statusCode(201)
                .body("makerName", equalTo(Wishing.NAME))
                .body("school", equalTo(Wishing.SCHOOL))
                .body("householdId", nullValue())
                .body("division", equalTo("430525103"))
                .body("claim.client", equalTo("partner-news"))
                .extract()
                .path("claim.id"));
    inClear(news, wish);
    inClear(Tokens.person(Role.HELPER, user), wish);
    hidden(volunteers, wish);
    hidden(helper, wish);
    for (Tokens other : List.of(volunteers, helper, Wishing.SIBLING)) {
      Calls.as(other).get("/v1/wish-claims/{id}", claim).then().statusCode(404);
      Wishing.step(other, claim, "cancellation", "2019-06-01").statusCode(404);
      Wishing.step(other, claim, "realisation", "2019-06-01").statusCode(404);
    }
    Wishing.step(news, claim, "cancellation", "2019-06-01").statusCode(200);
    hidden(news, wish);
    hidden(Tokens.person(Role.HELPER, user), wish);
    UUID again = Wishing.claimed(helper, wish);
    Wishing.step(helper, again, "realisation", "2019-06-02").statusCode(200);
    inClear(helper, wish);
    hidden(news, wish);
  }

  @Test
  void whoHasRealisedAWishIsNotToldForEverWhoWished() throws SQLException {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    UUID claim = Wishing.claimed(helper, wish);
    Wishing.step(helper, claim, "realisation", "2019-06-02").statusCode(200);
    // told for thirty days from when we heard, whatever day was told
    heardOfTheEnd(claim, 30);
    inClear(helper, wish);
    heardOfTheEnd(claim, 31);
    Wishing.read(helper, wish)
        .statusCode(200)
        .body("state", equalTo("REALISED"))
        .body("makerName", nullValue())
        .body("school", nullValue())
        .body("text", equalTo("想要一个新书包"));
    Wishing.read(Wishing.TOWNSHIP, wish).body("makerName", equalTo(Wishing.NAME));
  }

  private static void heardOfTheEnd(UUID claim, int daysAgo) throws SQLException {
    Database.change(
        "update wish_claim set ended_at = now() - make_interval(days => ?) where id = ?",
        daysAgo,
        claim);
  }

  @Test
  void staffOfThePlaceReadsItAndForeignStaffFindsNothing() {
    UUID household = County.household(County.VILLAGE);
    UUID wish =
        County.id(
            Wishing.bringIn(Wishing.LIAISON, Wishing.body("householdId", household))
                .statusCode(201));
    Wishing.read(Wishing.TOWNSHIP, wish)
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("makerName", equalTo(Wishing.NAME))
        .body("school", equalTo(Wishing.SCHOOL))
        .body("householdId", equalTo(household.toString()))
        .body("division", equalTo(County.VILLAGE));
    Wishing.read(Wishing.SIBLING, wish).statusCode(404);
    Wishing.read(Tokens.staff(Role.COUNTY_OFFICER, "450923"), wish).statusCode(404);
    Wishing.read(Tokens.staff(Role.CADRE, "430525"), wish).statusCode(403);
    Wishing.bringIn(Wishing.SIBLING, Wishing.body()).statusCode(400);
  }

  @Test
  void thePublicIdFindsItToo() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    UUID publicId =
        UUID.fromString(Wishing.read(Wishing.TOWNSHIP, wish).extract().path("publicId"));
    hidden(helper, publicId);
    Wishing.claim(helper, publicId, helper.person())
        .statusCode(201)
        .body("id", equalTo(wish.toString()))
        .body("makerName", equalTo(Wishing.NAME));
  }

  @Test
  void eachLookAtANameIsInTheAudit() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    hidden(helper, wish);
    Wishing.claimed(helper, wish);
    inClear(helper, wish);
    Wishing.read(Wishing.SIBLING, wish).statusCode(404);
    assertEquals(
        List.of(
            "POST|makerName,school|201",
            "GET||404",
            "POST|makerName,school|201",
            "GET|makerName,school|200",
            "GET||404"),
        Database.rows(
            "select method, fields, status from audit_entry where record_id = ? order by looked_at,"
                + " id",
            wish));
  }

  @Test
  void isSealedAtRestAndGoesWithTheKey() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    Wishing.claimed(helper, wish);
    String row =
        Database.rows("select maker_name || ' ' || school, maker_id from wish where id = ?", wish)
            .getFirst();
    assertTrue(!row.contains("张") && !row.contains("小学") && row.length() > 80, row);
    for (String table : List.of("wish", "wish_claim", "outbox", "idempotency_key", "audit_entry")) {
      assertEquals(
          0,
          Database.number(
              "select count(*) from %1$s t where t::text ~ '张晓雨|石江镇中心小学'".formatted(table)),
          table);
    }
    keys.erase(UUID.fromString(row.substring(row.lastIndexOf('|') + 1)));
    for (Tokens caller : List.of(helper, Wishing.TOWNSHIP)) {
      Wishing.read(caller, wish)
          .statusCode(200)
          .body("makerName", nullValue())
          .body("school", nullValue())
          .body("text", equalTo("想要一个新书包"));
    }
  }

  @Test
  void ofAnErasedHouseholdNoNameIsLeftAndNoOpenWish() {
    UUID household = County.household("520329104201");
    Map<String, Object> body = Wishing.body("householdId", household);
    body.remove("division");
    body.put("memberId", Ids.next());
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "520329");
    UUID open = County.id(Wishing.bringIn(officer, body).statusCode(201));
    UUID claimed = County.id(Wishing.bringIn(officer, body).statusCode(201));
    Tokens helper = Wishing.helper();
    Wishing.claimed(helper, claimed);
    String type = "org.bangfu.household.erased.v1";
    ObjectNode told = (ObjectNode) EventContracts.example("household-registry", type);
    told.put("householdId", household.toString());
    Events.send("household", type, household, 9, "520329104201", told);
    await()
        .until(() ->
            Database.number("select count(*) from wish where id = ? and state = 'TAKEN_DOWN'", open)
                == 1);
    Wishing.read(helper, open).statusCode(404);
    Wishing.read(helper, claimed).body("state", equalTo("CLAIMED")).body("makerName", nullValue());
    assertEquals(
        List.of("null|null"),
        Database.rows(
            """
            select distinct w.maker_name, k.wrapped from wish w join subject_key k on k.subject = w.maker_id
            where w.household_id = ?
            """,
            household));
  }

  @Test
  void aWithdrawalToldForADayBeforeAWishTakesItDownOnItsFirstDay() {
    UUID household = County.household("520329104201");
    Map<String, Object> body = Wishing.body("householdId", household);
    body.remove("division");
    UUID maker = Ids.next();
    body.put("memberId", maker);
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "520329");
    UUID early = County.id(Wishing.bringIn(officer, body).statusCode(201));
    body.put("occurredOn", "2019-06-10");
    UUID late = County.id(Wishing.bringIn(officer, body).statusCode(201));
    Calls.as(officer)
        .body(Map.of("occurredOn", "2019-06-01"))
        .post(
            "/v1/consents/{id}/withdrawal",
            Database.rows("select id from consent where subject = ?", maker).getFirst())
        .then()
        .statusCode(200);
    for (var wish : Map.of(early, "2019-06-01", late, "2019-06-10").entrySet()) {
      Wishing.read(officer, wish.getKey())
          .body("state", equalTo("TAKEN_DOWN"))
          .body("closedOn", equalTo(wish.getValue()));
      assertEquals(
          wish.getValue(),
          Outboxes.payloads("org.bangfu.wish.taken-down.v1", wish.getKey())
              .getFirst()
              .get("occurredOn")
              .asText());
    }
  }

  private static void hidden(Tokens caller, UUID wish) {
    Wishing.read(caller, wish).statusCode(404).body(not(containsString("晓雨")));
  }

  private static ValidatableResponse inClear(Tokens caller, UUID wish) {
    return Wishing.read(caller, wish)
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("makerName", equalTo(Wishing.NAME))
        .body("school", equalTo(Wishing.SCHOOL))
        .body("division", equalTo("430525103"));
  }
}

package org.bangfu.needs.help.wish;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.Crowd;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** Nobody collects the names of wishing children by claiming one wish after another. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class VouchingTest {
  private static final String PROBLEMS = "https://bangfu.org/problems/";
  private static final Tokens AT_HOME = Tokens.staff(Role.TOWNSHIP_OFFICER, "110101");

  @Test
  void aHelperWhomNobodyKnowsLearnsNoName() {
    UUID wish = Wishing.wish();
    Tokens stranger = Wishing.stranger();
    nameless(Wishing.claim(stranger, wish, stranger.person()).statusCode(201));
    nameless(Wishing.read(stranger, wish).statusCode(200));
    Wishing.vouch(stranger, stranger.person()).statusCode(403);
    Wishing.vouch(AT_HOME.standingFor(stranger.person()), stranger.person())
        .statusCode(403)
        .body("type", equalTo(PROBLEMS + "forbidden"));
    nameless(Wishing.read(stranger, wish).statusCode(200));
    assertEquals(
        List.of("POST|makerName,school", "POST|", "GET|", "GET|"),
        Database.rows(
            "select method, fields from audit_entry where record_id = ? order by looked_at, id",
            wish));
  }

  @Test
  void theStationVouchesAndTakesItBack() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.stranger();
    Wishing.vouch(Wishing.TOWNSHIP, helper.person()).statusCode(404);
    Wishing.claimed(helper, wish);
    Wishing.vouch(Wishing.SIBLING, helper.person()).statusCode(404);
    // it is at home elsewhere, and holds a wish of the township
    Wishing.vouch(Wishing.TOWNSHIP, helper.person())
        .statusCode(200)
        .body("vouchedOn", notNullValue());
    Wishing.vouch(Wishing.TOWNSHIP, helper.person()).statusCode(200);
    Wishing.read(helper, wish).body("makerName", equalTo(Wishing.NAME));
    withdraw(AT_HOME, helper.person(), "").statusCode(400);
    withdraw(AT_HOME, helper.person(), "电话无法接通，认领后未送达")
        .statusCode(200)
        .body("vouchedOn", nullValue());
    nameless(Wishing.read(helper, wish).statusCode(200));
    withdraw(AT_HOME, helper.person(), "电话无法接通")
        .statusCode(409)
        .body("type", equalTo(PROBLEMS + "vouching-state"));
    Calls.as(helper)
        .get("/v1/helpers/{id}/copy", helper.person())
        .then()
        .body("vouchingEndReason", equalTo("电话无法接通，认领后未送达"));
  }

  @Test
  void theWebsiteVouchesForItsOwnUsersAndNotAgainstStaff() {
    UUID wish = Wishing.wish();
    Tokens news = Partners.at("partner-news");
    UUID user = Wishing.registered(news);
    nameless(Wishing.claim(news, wish, user).statusCode(201));
    Wishing.vouch(Partners.at("partner-volunteers"), user).statusCode(404);
    Wishing.vouch(news, Wishing.stranger().person()).statusCode(404);
    Wishing.vouch(news, user).statusCode(200);
    Wishing.read(news, wish).body("makerName", equalTo(Wishing.NAME));
    withdraw(Wishing.TOWNSHIP, user, "该爱心人士身份不实").statusCode(200);
    nameless(Wishing.read(news, wish).statusCode(200));
    Wishing.vouch(news, user).statusCode(409).body("type", equalTo(PROBLEMS + "vouching-state"));
    Wishing.vouch(Partners.with(true, false, 60), user).statusCode(403);
  }

  @Test
  void aHelperHoldsFewWishesAtOnceHoweverManyItAsksFor() {
    Tokens helper = Wishing.stranger();
    Queue<UUID> wishes =
        new ConcurrentLinkedQueue<>(IntStream.range(0, 8).mapToObj(i -> Wishing.wish()).toList());
    List<ValidatableResponse> answers =
        Crowd.atOnce(8, () -> Wishing.claim(helper, wishes.remove(), helper.person()));
    assertEquals(3, answers.stream().filter(a -> a.extract().statusCode() == 201).count());
    answers.stream()
        .filter(answer -> answer.extract().statusCode() != 201)
        .forEach(answer ->
            answer
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "claim-limit"))
                .body("limit", equalTo(3)));
  }

  @Test
  void whoCancelsWaitsAndNeverClaimsTheSameAgain() {
    UUID wish = Wishing.wish();
    UUID next = Wishing.wish();
    Tokens helper = Wishing.helper();
    UUID claim = Wishing.claimed(helper, wish);
    // the day that is told does not shorten the wait
    Wishing.step(helper, claim, "cancellation", "2019-05-21").statusCode(200);
    Wishing.claim(helper, next, helper.person())
        .statusCode(409)
        .body("type", equalTo(PROBLEMS + "claim-cool-down"))
        .body("until", notNullValue());
    Database.changeAsOwner(
        "update wish_claim set ended_at = ended_at - interval '7 days' where id = ?", claim);
    Wishing.claim(helper, wish, helper.person())
        .statusCode(409)
        .body("type", equalTo(PROBLEMS + "claim-cool-down"))
        .body("until", nullValue());
    Wishing.claim(helper, publicId(wish), helper.person()).statusCode(409);
    Wishing.claim(helper, next, helper.person()).statusCode(201);
    Tokens other = Wishing.helper();
    Wishing.claim(other, wish, other.person()).statusCode(201);
  }

  @Test
  void aHelperClaimsFewWishesADayThoughItRealisesThem() {
    Tokens helper = Wishing.helper();
    for (int i = 0; i < 5; i++) {
      Wishing.step(helper, Wishing.claimed(helper, Wishing.wish()), "realisation", "2019-06-01")
          .statusCode(200);
    }
    Wishing.claim(helper, Wishing.wish(), helper.person())
        .statusCode(409)
        .body("type", equalTo(PROBLEMS + "claim-limit"))
        .body("limit", equalTo(5));
  }

  @Test
  void theClaimIsFoundByTheIdOfItsWishToo() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.stranger();
    UUID claim = Wishing.claimed(helper, wish);
    for (UUID id : List.of(claim, wish)) {
      Calls.as(helper)
          .get("/v1/wish-claims/{id}", id)
          .then()
          .statusCode(200)
          .body("id", equalTo(claim.toString()))
          .body("state", equalTo("CLAIMED"));
    }
    Calls.as(Wishing.stranger()).get("/v1/wish-claims/{id}", wish).then().statusCode(404);
  }

  private static UUID publicId(UUID wish) {
    return UUID.fromString(Wishing.read(Wishing.TOWNSHIP, wish).extract().path("publicId"));
  }

  private static ValidatableResponse withdraw(Tokens caller, UUID helper, String reason) {
    return Calls.as(caller)
        .body(Map.of("reason", reason))
        .post("/v1/helpers/{id}/vouching/withdrawal", helper)
        .then();
  }

  private static void nameless(ValidatableResponse answer) {
    answer.body("makerName", nullValue()).body("school", nullValue());
  }
}

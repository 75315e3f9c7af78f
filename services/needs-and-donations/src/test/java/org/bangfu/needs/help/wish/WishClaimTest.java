package org.bangfu.needs.help.wish;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.Crowd;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** One helper at a time takes a wish on, whoever else tries. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WishClaimTest {
  private static final String NOT_OPEN = "https://bangfu.org/problems/wish-not-open";
  private static final String REOPENED = "org.bangfu.wish.reopened.v1";

  @Inject LapseOverdueClaims lapse;

  /** A user of a partner. */
  private record User(Tokens partner, UUID helper) {}

  @Test
  void ofAHundredUsersOfThreePartnersOneGetsTheWish() {
    UUID wish = Wishing.wish();
    List<User> users = new ArrayList<>();
    for (String client : List.of("partner-news", "partner-volunteers", "partner-civilisation")) {
      Tokens partner = Partners.at(client);
      IntStream.range(0, 34)
          .forEach(i -> users.add(new User(partner, Wishing.registered(partner))));
    }
    Queue<User> waiting = new ConcurrentLinkedQueue<>(users.subList(0, 100));
    CountDownLatch together = new CountDownLatch(100);
    List<ValidatableResponse> answers =
        Crowd.atOnce(
            100,
            () -> {
              User user = waiting.remove();
              together.countDown();
              together.await();
              return Wishing.claim(user.partner(), wish, user.helper());
            });
    List<Integer> statuses = answers.stream().map(a -> a.extract().statusCode()).toList();
    assertEquals(1, statuses.stream().filter(status -> status == 201).count());
    assertEquals(99, statuses.stream().filter(status -> status == 409).count());
    answers.stream()
        .filter(answer -> answer.extract().statusCode() == 409)
        .forEach(answer ->
            answer
                .body("type", equalTo(NOT_OPEN))
                .body("state", equalTo("CLAIMED"))
                .body("makerName", nullValue()));
    assertEquals(
        List.of("1|1"),
        Database.rows(
            "select count(*), count(*) filter (where state = 'CLAIMED') from wish_claim where wish_id = ?",
            wish));
    assertEquals(1, Outboxes.payloads("org.bangfu.wish.claimed.v1", wish).size());
  }

  @Test
  void aRepeatIsReplayedAndTellsTheNameToNobodyElse() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    String key = UUID.randomUUID().toString();
    String claim =
        Wishing.claim(helper, wish, helper.person(), key)
            .statusCode(201)
            .header("Cache-Control", "no-store")
            .body("makerName", equalTo(Wishing.NAME))
            .body("school", equalTo(Wishing.SCHOOL))
            .extract()
            .path("claim.id");
    Wishing.claim(helper, wish, helper.person(), key)
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Cache-Control", "no-store")
        .body("claim.id", equalTo(claim))
        .body("makerName", equalTo(Wishing.NAME));
    Tokens other = Wishing.helper();
    Wishing.claim(other, wish, other.person(), key)
        .statusCode(409)
        .body("type", equalTo(NOT_OPEN))
        .body("makerName", nullValue());
    assertEquals(
        0,
        Database.number(
            "select count(*) from idempotency_key where body like '%' || ? || '%'", Wishing.NAME));
    Wishing.step(helper, UUID.fromString(claim), "cancellation", "2019-05-21").statusCode(200);
    Wishing.claim(helper, wish, helper.person(), key)
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("makerName", equalTo("张**"))
        .body("school", nullValue())
        .body("claim.state", equalTo("CANCELLED"));
    assertEquals(1, Database.number("select count(*) from wish_claim where wish_id = ?", wish));
  }

  @Test
  void theSameKeyFiftyTimesAtOnceIsOneClaim() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    String key = UUID.randomUUID().toString();
    List<Integer> answers =
        Crowd.atOnce(
            50, () -> Wishing.claim(helper, wish, helper.person(), key).extract().statusCode());
    assertEquals(50, answers.stream().filter(status -> status == 201 || status == 409).count());
    Wishing.claim(helper, wish, helper.person(), key).statusCode(201);
    assertEquals(1, Database.number("select count(*) from wish_claim where wish_id = ?", wish));
  }

  @Test
  void theJobOpensWhatWasNotRealisedInTimeAndAnotherClaims() {
    List<UUID> wishes = IntStream.range(0, 12).mapToObj(i -> Wishing.wish()).toList();
    // no helper holds more than a few
    List<Tokens> helpers = wishes.stream().map(wish -> Wishing.stranger()).toList();
    List<UUID> claims =
        IntStream.range(0, 12)
            .mapToObj(i -> Wishing.claimed(helpers.get(i), wishes.get(i)))
            .toList();
    Tokens slow = helpers.getFirst();
    UUID inTime = Wishing.wish();
    UUID dueToday = Wishing.claimed(slow, inTime);
    dueOn(dueToday, 0);
    claims.forEach(claim -> dueOn(claim, -1));
    List<Integer> lapsed = Crowd.atOnce(4, lapse::lapseAll);
    assertEquals(12, lapsed.stream().mapToInt(Integer::intValue).sum());
    assertEquals(0, lapse.lapseAll());
    Wishing.read(slow, inTime).body("state", equalTo("CLAIMED"));
    for (UUID wish : wishes) {
      Wishing.read(slow, wish).statusCode(404);
      Wishing.read(Wishing.TOWNSHIP, wish).body("state", equalTo("OPEN"));
      assertEquals("LAPSED", Outboxes.payloads(REOPENED, wish).getFirst().path("because").asText());
      assertEquals(1, Outboxes.payloads(REOPENED, wish).size());
    }
    Calls.as(slow)
        .get("/v1/wish-claims/{id}", claims.getFirst())
        .then()
        .body("state", equalTo("LAPSED"))
        .body("endedOn", equalTo(BusinessDays.today().toString()));
    Wishing.step(slow, claims.getFirst(), "realisation", BusinessDays.today().toString())
        .statusCode(409);
    Tokens quick = Wishing.helper();
    Wishing.claim(quick, wishes.getFirst(), quick.person())
        .statusCode(201)
        .body("makerName", equalTo(Wishing.NAME));
  }

  @Test
  void aLapseAndARealisationAtOnceLeaveOneOfThem() {
    for (int i = 0; i < 5; i++) {
      UUID wish = Wishing.wish();
      Tokens helper = Wishing.helper();
      UUID claim = Wishing.claimed(helper, wish);
      Queue<String> steps =
          new ConcurrentLinkedQueue<>(List.of("realisation", "lapse", "cancellation"));
      List<Integer> answers =
          Crowd.atOnce(
              3,
              () ->
                  Wishing.step(Tokens.ANYBODY, claim, steps.remove(), "2019-06-01")
                      .extract()
                      .statusCode());
      assertEquals(1, answers.stream().filter(s -> s == 200).count(), answers::toString);
      assertEquals(2, answers.stream().filter(s -> s == 409).count(), answers::toString);
      assertEquals(
          1,
          Database.number(
              """
              select count(*) from wish w join wish_claim c on c.wish_id = w.id
              where w.id = ? and (w.state = 'REALISED') = (c.state = 'REALISED') and w.state <> 'CLAIMED'
              """,
              wish));
    }
  }

  @Test
  void staffLetsAClaimLapseAndAHelperCannot() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    UUID claim = Wishing.claimed(helper, wish);
    Wishing.step(helper, claim, "lapse", "2019-06-20").statusCode(403);
    Wishing.step(Wishing.TOWNSHIP, claim, "lapse", "2019-05-19")
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/before-its-beginning"));
    Wishing.step(Wishing.TOWNSHIP, claim, "lapse", "2019-06-20")
        .statusCode(200)
        .body("state", equalTo("LAPSED"));
    Wishing.read(Wishing.TOWNSHIP, wish).body("state", equalTo("OPEN"));
  }

  @Test
  void isDueSoManyDaysAfterItCameInWheneverItWas() {
    Tokens helper = Wishing.helper();
    UUID claim = Wishing.claimed(helper, Wishing.wish());
    Calls.as(helper)
        .get("/v1/wish-claims/{id}", claim)
        .then()
        .body("occurredOn", equalTo("2019-05-20"))
        .body("dueOn", equalTo(BusinessDays.today().plusDays(30).toString()));
  }

  @Test
  void refusesAHelperThatIsNotTheCallersAndADayBeforeTheWish() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    Tokens news = Partners.at("partner-news");
    for (UUID theirs : List.of(Wishing.helper().person(), UUID.randomUUID())) {
      Wishing.claim(helper, wish, theirs)
          .statusCode(409)
          .body("type", equalTo("https://bangfu.org/problems/helper-not-found"));
      Wishing.claim(news, wish, theirs).statusCode(409);
    }
    Calls.onceAs(news)
        .body(Body.empty())
        .post("/v1/wishes/{id}/claims", wish)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/helperId")));
    Calls.onceAs(helper)
        .body(Body.of("occurredOn", "2019-05-05"))
        .post("/v1/wishes/{id}/claims", wish)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/before-its-beginning"));
    Calls.as(helper)
        .body(Body.empty())
        .post("/v1/wishes/{id}/claims", wish)
        .then()
        .statusCode(400)
        .body("type", equalTo("https://bangfu.org/problems/idempotency-key-missing"));
    Wishing.read(Wishing.TOWNSHIP, wish).body("state", equalTo("OPEN"));
  }

  @Test
  void claimsInFewStatements() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    // two are the idempotency key's, four the claim's and its event's, one counts the helper's
    // other claims, one asks who vouches for it, and five show who wishes, with whose consent
    assertEquals(
        2 + 4 + 2 + 5,
        Statements.during(() -> Wishing.claim(helper, wish, helper.person()).statusCode(201)));
  }

  private static void dueOn(UUID claim, int days) {
    Database.changeAsOwner(
        "update wish_claim set due_on = ? where id = ?",
        BusinessDays.today().plusDays(days),
        claim);
  }
}

package org.bangfu.needs.help.pair;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.bangfu.needs.help.wish.Wishing;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was there twice is one: by what it holds, what it is told, who vouches, what is erased. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MergedPersonTest {
  private static final String PROBLEMS = "https://bangfu.org/problems/";
  private static final String COUNTY = "430542";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  private static final int WISHES_AT_ONCE = 3;
  private static final int CLAIMS_AT_ONCE = 20;

  private Tokens site;

  @BeforeEach
  void aWebsiteThatClaims() {
    site = Partners.with(false, true, 600);
  }

  @Test
  void holdsNoMoreWishesThanOneMayByWhicheverId() {
    Tokens itself = itself("13600000001");
    UUID user = user("13600000001");
    Pairing.merge(user, own(itself));
    Queue<UUID> wishes =
        new ConcurrentLinkedQueue<>(IntStream.range(0, 8).mapToObj(i -> Wishing.wish()).toList());
    Queue<Tokens> callers =
        new ConcurrentLinkedQueue<>(
            Stream.generate(() -> List.of(itself, site)).limit(4).flatMap(List::stream).toList());
    List<ValidatableResponse> answers =
        Crowd.atOnce(
            8,
            () -> {
              Tokens caller = callers.remove();
              return claimWish(caller, wishes.remove(), caller.equals(site) ? user : own(itself));
            });
    assertEquals(
        WISHES_AT_ONCE, answers.stream().filter(a -> a.extract().statusCode() == 201).count());
    claimWish(site, Wishing.wish(), user)
        .statusCode(409)
        .body("type", equalTo(PROBLEMS + "claim-limit"));
  }

  @Test
  void holdsNoMoreClaimsThanOneMayByWhicheverId() {
    Tokens itself = itself("13600000002");
    UUID user = user("13600000002");
    Pairing.merge(own(itself), user);
    UUID need = County.needForGoods(CLAIMS_AT_ONCE + 10);
    Queue<Tokens> callers =
        new ConcurrentLinkedQueue<>(
            Stream.generate(() -> List.of(itself, site)).limit(13).flatMap(List::stream).toList());
    List<Integer> answers =
        Crowd.atOnce(
            26,
            () -> {
              Tokens caller = callers.remove();
              return claim(caller, need, caller.equals(site) ? user : own(itself))
                  .extract()
                  .statusCode();
            });
    assertEquals(CLAIMS_AT_ONCE, answers.stream().filter(status -> status == 201).count());
    Calls.as(site)
        .body(
            Body.items(
                Body.of("clientReference", "c")
                    .with("needId", need)
                    .with("helperId", user)
                    .with("quantity", 1)))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("refused"));
  }

  @Test
  void aBulkCountsAPersonOnce() {
    UUID first = user("13600000003");
    UUID second = user("13600000003");
    Pairing.merge(first, second);
    UUID need = County.needForGoods(CLAIMS_AT_ONCE + 10);
    Calls.as(site)
        .body(
            Body.items(
                IntStream.range(0, CLAIMS_AT_ONCE + 2)
                    .mapToObj(i ->
                        Body.of("clientReference", "b" + i)
                            .with("needId", need)
                            .with("helperId", i % 2 == 0 ? first : second)
                            .with("quantity", 1))
                    .toList()))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("created", equalTo(CLAIMS_AT_ONCE));
  }

  @Test
  void findsWhatItDidByAnotherIdOnceThatStays() {
    Tokens itself = itself("13600000004");
    UUID user = user("13600000004");
    UUID claim = County.id(claim(site, County.needForGoods(10), user).statusCode(201));
    UUID donation =
        County.id(
            Calls.onceAs(site)
                .body(
                    Body.of("channel", "ONLINE")
                        .with("amount", "20.00")
                        .with("division", "430525103")
                        .with("helperId", user))
                .post("/v1/donations")
                .then()
                .statusCode(201));
    UUID aid =
        County.id(
            Calls.write()
                .body(
                    Body.of("householdId", County.household("430542101001"))
                        .with("helperId", user)
                        .with("help", "LIFE")
                        .with("channel", "OFFLINE")
                        .with("goods", 1))
                .post("/v1/aid-records")
                .then()
                .statusCode(201));
    Pairing.merge(user, own(itself));
    // a mistake of a day tells nobody of another one
    Calls.as(itself).get("/v1/claims/{id}", claim).then().statusCode(404);
    Pairing.read(itself, user).statusCode(404);
    copy(itself).body("merged", empty()).body("merges", empty());
    looks(0, "copy", user);
    Pairing.settle(user);
    Calls.as(itself)
        .get("/v1/claims/{id}", claim)
        .then()
        .statusCode(200)
        .body("helperId", equalTo(user.toString()));
    Calls.as(itself)
        .get("/v1/donations?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(donation.toString()));
    Calls.as(itself)
        .get("/v1/aid-records/{id}", aid)
        .then()
        .statusCode(200)
        .body("helperId", equalTo(user.toString()));
    Pairing.read(itself, user).statusCode(200).body("mergedInto", nullValue());
    copy(itself)
        .body("claims", empty())
        .body("merges.reason", contains(Pairing.REASON))
        .body("merged", hasSize(1))
        .body("merged[0].helper.phone", equalTo("13600000004"))
        .body("merged[0].client", equalTo(site.client()))
        .body("merged[0].claims.id", contains(claim.toString()))
        .body("merged[0].donations.id", contains(donation.toString()))
        .body("merged[0].aidRecords.id", contains(aid.toString()));
    looks(1, "copy", user);
    looks(2, "copy", own(itself));
    // it goes on with what it began there; the website sees what is its own
    Calls.onceAs(itself).post("/v1/claims/{id}/cancellation", claim).then().statusCode(200);
    Pairing.read(site, own(itself)).statusCode(404);
    Calls.as(site).get("/v1/donations/{id}", donation).then().statusCode(200);
  }

  @Test
  void isVouchedForOnceThatStaysAndNotAgainstStaff() {
    Tokens itself = itself("13600000005");
    UUID user = user("13600000005");
    vouch(site, user).statusCode(200);
    Pairing.merge(user, own(itself));
    vouched(itself, 0);
    Pairing.settle(user);
    vouched(itself, 1);
    vouch(OFFICER.standingFor(user), own(itself)).statusCode(403);
    withdraw(OFFICER, own(itself)).statusCode(200);
    vouched(itself, 0);
    assertEquals(0, Database.number("select cast(is_vouched_for(?) as integer)", user));
    vouch(site, user).statusCode(409);
    vouch(OFFICER, own(itself)).statusCode(200).body("vouchedOn", notNullValue());
    vouched(itself, 1);
  }

  @Test
  void isErasedAsAWhole() {
    Tokens itself = itself("13600000006");
    UUID user = user("13600000006");
    UUID claim = County.id(claim(site, County.needForGoods(10), user).statusCode(201));
    String pair = Pairing.merge(user, own(itself));
    Pairing.settle(user);
    erase(itself, own(itself))
        .statusCode(409)
        .body("type", equalTo(PROBLEMS + "helper-has-live-claims"));
    Calls.onceAs(site).post("/v1/claims/{id}/cancellation", claim).then().statusCode(200);
    erase(itself, own(itself)).statusCode(200);
    gone(own(itself), user);
    looks(1, "erasure", own(itself));
    looks(1, "erasure", user);
    Pairing.undo(OFFICER, pair).statusCode(409);
    Calls.as(OFFICER)
        .get("/v1/helper-pairs/{id}/decisions", pair)
        .then()
        .body("reason", contains(nullValue()));
    claim(site, County.needForGoods(10), user)
        .statusCode(409)
        .body("type", equalTo(PROBLEMS + "helper-not-found"));
  }

  @Test
  void isErasedByAnyIdOnceThatStays() {
    UUID stays = user("13600000007");
    Tokens gone = itself("13600000007");
    Pairing.merge(own(gone), stays);
    UUID another = user("13600000007");
    Pairing.merge(another, stays);
    Pairing.settle(own(gone));
    Pairing.settle(another);
    erase(gone, own(gone)).statusCode(200);
    gone(own(gone), stays, another);
  }

  /** Who asks who looked at an id, finds what was done by another one. */
  private static void looks(int expected, String at, UUID helper) {
    assertEquals(
        expected,
        Database.number(
            "select count(*) from audit_entry where record_id = ? and status = 200 and route like ?",
            helper,
            "%/" + at));
  }

  private static void gone(UUID... helpers) {
    for (UUID helper : helpers) {
      Pairing.read(OFFICER, helper)
          .statusCode(200)
          .body("erasedOn", notNullValue())
          .body("name", nullValue())
          .body("phone", nullValue());
      assertEquals(
          0,
          Database.number(
              "select count(*) from subject_key where subject = ? and wrapped is not null",
              helper));
    }
  }

  private UUID user(String phone) {
    return Pairing.withPhone(site, phone, COUNTY);
  }

  private static Tokens itself(String phone) {
    Tokens itself = Tokens.person(Role.HELPER, Ids.next());
    Pairing.withPhone(itself, phone, COUNTY);
    return itself;
  }

  private static UUID own(Tokens itself) {
    return Objects.requireNonNull(itself.person());
  }

  private static ValidatableResponse claim(Tokens caller, UUID need, UUID helper) {
    return Calls.onceAs(caller)
        .body(Body.of("helperId", helper).with("quantity", 1))
        .post("/v1/needs/{id}/claims", need)
        .then();
  }

  private static ValidatableResponse claimWish(Tokens caller, UUID wish, UUID helper) {
    return Calls.onceAs(caller)
        .body(Body.of("helperId", helper).with("occurredOn", "2019-05-20"))
        .post("/v1/wishes/{id}/claims", wish)
        .then();
  }

  private static ValidatableResponse vouch(Tokens caller, UUID helper) {
    return Calls.as(caller).post("/v1/helpers/{id}/vouching", helper).then();
  }

  private static ValidatableResponse withdraw(Tokens caller, UUID helper) {
    return Calls.as(caller)
        .body(Body.of("reason", "电话无法接通"))
        .post("/v1/helpers/{id}/vouching/withdrawal", helper)
        .then();
  }

  private static void vouched(Tokens itself, int expected) {
    assertEquals(
        expected, Database.number("select cast(is_vouched_for(?) as integer)", own(itself)));
  }

  private static ValidatableResponse erase(Tokens caller, UUID helper) {
    return Calls.as(caller).post("/v1/helpers/{id}/erasure", helper).then();
  }

  private static ValidatableResponse copy(Tokens itself) {
    return Calls.as(itself).get("/v1/helpers/{id}/copy", own(itself)).then().statusCode(200);
  }
}

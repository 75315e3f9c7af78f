package org.bangfu.needs.help.pair;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until a merge stays it may be a mistake: nothing is done to a stranger by it that stays. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MistakenMergeTest {
  private static final String PROBLEMS = "https://bangfu.org/problems/";
  private static final String UNDONE = "org.bangfu.helper.merge-undone.v1";
  private static final String COUNTY = "430544";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);

  private Tokens site;

  @BeforeEach
  void aWebsiteThatClaims() {
    site = Partners.with(false, true, 600);
  }

  @Test
  void whoErasesItselfTakesNobodyElseWithItAndIsToldOfNobody() {
    Tokens itself = itself("13500000001");
    UUID stranger = user("13500000001");
    Calls.onceAs(site)
        .body(Body.of("helperId", stranger).with("quantity", 1))
        .post("/v1/needs/{id}/claims", County.needForGoods(10))
        .then()
        .statusCode(201);
    UUID settled = user("13500000001");
    Pairing.merge(settled, stranger);
    Pairing.settle(settled);
    String pair = Pairing.merge(stranger, own(itself));
    // the stranger's claim is none of its
    erase(itself, own(itself)).statusCode(200);
    erased(own(itself));
    for (UUID other : new UUID[] {stranger, settled}) {
      Pairing.read(OFFICER, other)
          .statusCode(200)
          .body("erasedOn", nullValue())
          .body("name", notNullValue());
      assertEquals(1, keys(other));
      people(2, other);
    }
    Pairing.read(OFFICER, stranger).body("mergedInto", nullValue());
    parted(pair, own(itself), stranger);
  }

  @Test
  void whoIsGoneByItErasesItselfAlone() {
    UUID stays = user("13500000002");
    Tokens itself = itself("13500000002");
    String pair = Pairing.merge(own(itself), stays);
    erase(itself, own(itself)).statusCode(200);
    erased(own(itself));
    Pairing.read(OFFICER, stays).body("erasedOn", nullValue());
    assertEquals(1, keys(stays));
    people(1, stays);
    parted(pair, stays, own(itself));
  }

  @Test
  void whatStaffWithdrawsFromOneIsNotWithdrawnFromTheOther() {
    UUID one = user("13500000003");
    UUID stranger = user("13500000003");
    vouch(site, one).statusCode(200);
    vouch(site, stranger).statusCode(200);
    String pair = Pairing.merge(stranger, one);
    withdraw(one).statusCode(200);
    vouchedFor(0, one, stranger);
    Pairing.undo(OFFICER, pair).statusCode(200);
    vouchedFor(0, one);
    vouchedFor(1, stranger);
  }

  @Test
  void whatIsWithdrawnStaysSoOnceTheMergeStays() {
    UUID one = user("13500000004");
    UUID other = user("13500000004");
    vouch(site, other).statusCode(200);
    Pairing.merge(other, one);
    // nobody vouches for it, but would from tomorrow on
    withdraw(one).statusCode(200);
    withdraw(one).statusCode(409).body("type", equalTo(PROBLEMS + "vouching-state"));
    Pairing.settle(other);
    vouchedFor(0, one, other);
  }

  @Test
  void nobodyIsVouchedForWhileStaffHasWithdrawnThatFromTheOther() {
    UUID distrusted = user("13500000005");
    UUID other = user("13500000005");
    vouch(site, distrusted).statusCode(200);
    withdraw(distrusted).statusCode(200);
    Pairing.merge(other, distrusted);
    vouch(OFFICER, other).statusCode(409).body("type", equalTo(PROBLEMS + "vouching-state"));
    Pairing.settle(other);
    vouch(OFFICER, other).statusCode(200).body("vouchedOn", notNullValue());
    vouchedFor(1, distrusted, other);
  }

  private static void parted(String pair, UUID survivor, UUID gone) {
    Calls.as(OFFICER)
        .get("/v1/helper-pairs/{id}", pair)
        .then()
        .statusCode(200)
        .body("pair.state", equalTo("ENDED"));
    Calls.as(OFFICER)
        .get("/v1/helper-pairs/{id}/decisions", pair)
        .then()
        .statusCode(200)
        .body("verdict", contains("SAME", "UNDONE"))
        .body("reason", contains(nullValue(), nullValue()));
    var event = Outboxes.payloads(UNDONE, gone).getFirst();
    EventContracts.assertValid("needs-and-donations", UNDONE, event);
    assertEquals(survivor.toString(), event.get("survivor").asText());
    Pairing.undo(OFFICER, pair).statusCode(409);
  }

  private static void erased(UUID helper) {
    Pairing.read(OFFICER, helper)
        .statusCode(200)
        .body("erasedOn", notNullValue())
        .body("name", nullValue());
    assertEquals(0, keys(helper));
    people(1, helper);
  }

  private static long keys(UUID helper) {
    return Database.number(
        "select count(*) from subject_key where subject = ? and wrapped is not null", helper);
  }

  private static void people(int size, UUID helper) {
    assertEquals(size, Database.number("select cardinality(helpers_of(?))", helper));
  }

  private static void vouchedFor(int expected, UUID... helpers) {
    for (UUID helper : helpers) {
      assertEquals(expected, Database.number("select cast(is_vouched_for(?) as integer)", helper));
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

  private static ValidatableResponse erase(Tokens caller, UUID helper) {
    return Calls.as(caller).post("/v1/helpers/{id}/erasure", helper).then();
  }

  private static ValidatableResponse vouch(Tokens caller, UUID helper) {
    return Calls.as(caller).post("/v1/helpers/{id}/vouching", helper).then();
  }

  private static ValidatableResponse withdraw(UUID helper) {
    return Calls.as(OFFICER)
        .body(Body.of("reason", "电话无法接通"))
        .post("/v1/helpers/{id}/vouching/withdrawal", helper)
        .then();
  }
}

package org.bangfu.consumption.rights;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.consumption.order.ForgetBuyers;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A buyer's name: sealed, shown to whom it concerns, given to the buyer, and forgotten. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BuyerRightsTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens ELSEWHERE = Tokens.staff(Role.COUNTY_OFFICER, "450923");
  private static final Map<String, String> PURPOSE = Map.of("purpose", "本人到窗口申请查阅");

  private final UUID account = UUID.randomUUID();
  private final Tokens buyer = Tokens.person(Role.BUYER, account);
  private final String name = "欧阳" + Integer.toString(account.hashCode() >>> 1, 36) + "霞";

  @Inject ForgetBuyers forgetBuyers;

  @Test
  void aNameStandsNowhereInClearAndIsShownMasked() {
    UUID order = order(buyer);
    step(order, "payment");
    for (Tokens reader : List.of(buyer, OFFICER, TOWNSHIP)) {
      Calls.as(reader)
          .get("/v1/orders/" + order)
          .then()
          .statusCode(200)
          .body("buyer.name", equalTo(masked()))
          .body("buyer.kind", equalTo("PERSON"));
    }
    Calls.as(buyer).get("/v1/orders").then().body("items.buyer.name", contains(masked()));
    copyAs(OFFICER, 200);
    assertEquals(List.of(), tablesWith(name));
  }

  @Test
  void anInstitutionIsSealedTooAndShownInClear() {
    Map<String, Object> body = Market.onAccount(Market.line(Market.product("10.00", 10), 1));
    body.put("buyer", Map.of("kind", "FIRM", "name", name));
    UUID order = Market.place(body);
    Calls.as(OFFICER).get("/v1/orders/" + order).then().body("buyer.name", equalTo(name));
    assertEquals(
        0, Database.number("select count(*) from orders o where o::text like ?", "%" + name + "%"));
  }

  @Test
  void aBuyerHasACopyOfItsOwn() {
    UUID order = order(buyer);
    copy()
        .body("id", equalTo(account.toString()))
        .body("orders.buyerName", contains(name))
        .body("orders[0].order.id", equalTo(order.toString()))
        .body("orders[0].order.amount", equalTo("10.00"))
        .body("orders[0].payments", empty());
    copyAs(OFFICER, 200).body("orders.buyerName", contains(name));
    copyAs(ELSEWHERE, 404);
    copyAs(TOWNSHIP, 403);
    Tokens other = Tokens.person(Role.BUYER, UUID.randomUUID());
    Calls.as(other).get("/v1/buyers/" + account + "/copy").then().statusCode(404);
    erase(other, 404);
    erase(ELSEWHERE, 404);
  }

  @Test
  void erasureTakesTheNameAndLeavesTheMoney() {
    UUID order = order(buyer);
    erase(buyer, 409).body("type", endsWith("buyer-has-open-orders"));
    toTheEnd(order);
    String tag = tag(order);
    erase(buyer, 200).body("id", equalTo(account.toString())).body("orders", equalTo(1));
    assertForgotten(order);
    Calls.as(OFFICER)
        .get("/v1/orders/" + order)
        .then()
        .header("ETag", not(equalTo(tag)))
        .body("amount", equalTo("10.00"))
        .body("state", equalTo("SETTLED"));
    Calls.as(OFFICER)
        .get("/v1/orders/" + order + "/settlement")
        .then()
        .statusCode(200)
        .body("parts.amount", contains("10.00"));
    copy().body("orders.buyerName", contains(nullValue()));
    erase(OFFICER, 200);
    // who buys again is known again, by the new order alone
    UUID next = order(buyer);
    Calls.as(buyer).get("/v1/orders/" + next).then().body("buyer.name", equalTo(masked()));
    assertForgotten(order);
  }

  @Test
  void anOfficerForgetsWhoBoughtThroughTheOffice() {
    UUID order = order(OFFICER);
    eraseOfOrder(OFFICER, order, 409);
    toTheEnd(order);
    eraseOfOrder(TOWNSHIP, order, 403);
    eraseOfOrder(ELSEWHERE, order, 404);
    eraseOfOrder(OFFICER, order, 204);
    eraseOfOrder(OFFICER, order, 204);
    assertForgotten(order);
  }

  @Test
  void namesAreForgottenWhenTheirTermIsOver() throws SQLException {
    UUID old = order(OFFICER);
    UUID open = order(OFFICER);
    UUID heardOfLately = order(OFFICER);
    toTheEnd(old);
    toTheEnd(heardOfLately);
    for (UUID heardLongAgo : List.of(old, open)) {
      Database.change(
          "update orders set recorded_at = now() - interval '4 years' where id = ?", heardLongAgo);
    }
    forgetBuyers.forgetAll();
    assertForgotten(old);
    for (UUID kept : List.of(open, heardOfLately)) {
      Calls.as(OFFICER).get("/v1/orders/" + kept).then().body("buyer.name", equalTo(masked()));
    }
  }

  private void assertForgotten(UUID order) {
    Calls.as(OFFICER)
        .get("/v1/orders/" + order)
        .then()
        .body("buyer.name", nullValue())
        .body("buyer.kind", equalTo("PERSON"));
    assertEquals(
        List.of("null|10.00|null|1"),
        Database.rows(
            """
            select o.buyer_name, o.amount, k.wrapped, (k.erased_at is not null)::int
            from orders o join subject_key k on k.subject = o.id where o.id = ?
            """,
            order));
  }

  /** As much of the name as a mask leaves. */
  private String masked() {
    return name.charAt(0) + "*".repeat(name.length() - 2) + name.charAt(name.length() - 1);
  }

  private static List<String> tablesWith(String text) {
    return Database.rows(
            "select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")
        .stream()
        .filter(table ->
            Database.number(
                    "select count(*) from " + table + " t where t::text like ?", "%" + text + "%")
                > 0)
        .toList();
  }

  private UUID order(Tokens caller) {
    Map<String, Object> body = Market.order(Market.line(Market.product("10.00", 10), 1));
    body.put("buyer", Map.of("kind", "PERSON", "name", name));
    return Market.id(Calls.onceAs(caller).body(body).post("/v1/orders"));
  }

  private static void toTheEnd(UUID order) {
    for (String step : List.of("payment", "shipment", "receipt", "settlement")) {
      step(order, step);
    }
  }

  private static void step(UUID order, String step) {
    Market.step(order, step, "2020-06-01").then().statusCode(200);
  }

  private static String tag(UUID order) {
    return Calls.as(OFFICER).get("/v1/orders/" + order).getHeader("ETag");
  }

  private ValidatableResponse copy() {
    return Calls.as(buyer).get("/v1/buyers/" + account + "/copy").then().statusCode(200);
  }

  private ValidatableResponse copyAs(Tokens officer, int status) {
    return Calls.as(officer)
        .body(PURPOSE)
        .post("/v1/buyers/" + account + "/copy")
        .then()
        .statusCode(status);
  }

  private ValidatableResponse erase(Tokens caller, int status) {
    return Calls.as(caller).post("/v1/buyers/" + account + "/erasure").then().statusCode(status);
  }

  private static void eraseOfOrder(Tokens caller, UUID order, int status) {
    Calls.as(caller).post("/v1/orders/" + order + "/erasure").then().statusCode(status);
  }
}

package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/** What is ordered and not paid does not hold stock for ever. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReservationTest {
  @Inject ExpireOrders expireOrders;

  private final Tokens buyer = Tokens.person(Role.BUYER, UUID.randomUUID());

  @Test
  void anUnpaidOrderEndsAndItsGoodsAreBack() {
    UUID product = Market.product("10.00", 10);
    UUID order = Market.place(fromToday(Market.order(Market.line(product, 3))));
    expireOrders.expireAll();
    assertEquals(7, Market.stock(product));
    overdue(order);
    expireOrders.expireAll();
    String today = BusinessDays.today().toString();
    Calls.write()
        .get("/v1/orders/" + order)
        .then()
        .body("state", equalTo("CANCELLED"))
        .body("cancelReason", equalTo("EXPIRED"))
        .body("cancelledOn", equalTo(today))
        .body("expiresAt", nullValue());
    assertEquals(10, Market.stock(product));
    assertEquals(10, Market.accountedFor(product));
    assertEquals(
        List.of("job:order-expiry"),
        Database.rows("select actor from order_step where order_id = ?", order));
    JsonNode event = Outboxes.payloads("org.bangfu.order.cancelled.v1", order).getFirst();
    EventContracts.assertValid("consumption-aid", "org.bangfu.order.cancelled.v1", event);
    assertEquals("EXPIRED", event.get("reason").asText());
    assertEquals(today, event.get("occurredOn").asText());
    Market.step(order, "payment", today).then().statusCode(409);
  }

  @Test
  void theTermRunsFromWhenWeHeardOfIt() {
    UUID product = Market.product("10.00", 10);
    UUID order =
        Market.id(
            Calls.onceAs(buyer)
                .body(fromToday(Market.order(Market.line(product, 1))))
                .post("/v1/orders"));
    Calls.as(buyer).get("/v1/orders/" + order).then().body("expiresAt", notNullValue());
    assertEquals(
        3 * 24 * 60,
        Database.number(
            "select cast(round(extract(epoch from expires_at - recorded_at) / 60) as bigint) from"
                + " orders where id = ?",
            order));
  }

  @Test
  void whatTheOfficeEntersAsHistoryOrOnAccountHasNone() {
    UUID product = Market.product("10.00", 10);
    for (Map<String, Object> entered :
        List.of(
            Market.order(Market.line(product, 1)),
            Market.onAccount(Market.line(product, 1)),
            fromToday(Market.onAccount(Market.line(product, 1))))) {
      UUID order = Market.place(entered);
      Calls.write().get("/v1/orders/" + order).then().body("expiresAt", nullValue());
    }
    // an institution that orders on account by itself waits for an office to send it off
    UUID byItself =
        Market.id(
            Calls.onceAs(Tokens.person(Role.INSTITUTION_BUYER, UUID.randomUUID()))
                .body(fromToday(Market.onAccount(Market.line(product, 1))))
                .post("/v1/orders"));
    Calls.write().get("/v1/orders/" + byItself).then().body("expiresAt", notNullValue());
    Market.step(byItself, "shipment", BusinessDays.today().toString())
        .then()
        .statusCode(200)
        .body("expiresAt", nullValue());
    overdue(byItself);
    expireOrders.expireAll();
    Calls.write().get("/v1/orders/" + byItself).then().body("state", equalTo("SHIPPED"));
  }

  @Test
  void twoInstancesExpireEachOrderOnce() throws Exception {
    UUID product = Market.product("10.00", 100);
    List<UUID> orders = placed(product, 30);
    orders.forEach(ReservationTest::overdue);
    List<Integer> expired = new ArrayList<>();
    Market.atOnce(
        4,
        i -> {
          int of = expireOrders.expireAll();
          synchronized (expired) {
            expired.add(of);
          }
          return Calls.write().get("/v1/orders/" + orders.getFirst());
        });
    assertEquals(30, expired.stream().mapToInt(Integer::intValue).sum());
    assertEquals(100, Market.stock(product));
    for (UUID order : orders) {
      assertEquals(1, Outboxes.payloads("org.bangfu.order.cancelled.v1", order).size());
    }
  }

  @Test
  void ofAPaymentAndTheEndOfTheTermOneWins() throws Exception {
    UUID product = Market.product("10.00", 100);
    List<UUID> orders = placed(product, 20);
    orders.forEach(ReservationTest::overdue);
    String today = BusinessDays.today().toString();
    List<Response> answers =
        Market.atOnce(
            40,
            i -> {
              if (i % 2 == 0) {
                expireOrders.expireAll();
                return Calls.write().get("/v1/orders/" + orders.getFirst());
              }
              return Market.step(orders.get(i / 2), "payment", today);
            });
    expireOrders.expireAll();
    long paid =
        Database.number(
            """
            select count(*) from orders o join order_line l on l.order_id = o.id
            where l.product_id = ? and o.paid_on is not null and o.cancelled_on is null
            """,
            product);
    long expired =
        Database.number(
            """
            select count(*) from orders o join order_line l on l.order_id = o.id
            where l.product_id = ? and o.paid_on is null and o.cancel_reason = 'EXPIRED'
            """,
            product);
    assertEquals(20, paid + expired);
    assertEquals(100 - paid, Market.stock(product));
    assertTrue(answers.stream().allMatch(a -> a.statusCode() == 200 || a.statusCode() == 409));
  }

  private static List<UUID> placed(UUID product, int times) {
    List<UUID> orders = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      orders.add(Market.place(fromToday(Market.order(Market.line(product, 1)))));
    }
    return orders;
  }

  private static Map<String, Object> fromToday(Map<String, Object> order) {
    order.remove("occurredOn");
    return order;
  }

  private static void overdue(UUID order) {
    Database.changeAsOwner(
        "update orders set expires_at = now() - interval '1 minute' where id = ?", order);
  }
}

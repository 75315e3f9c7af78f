package org.bangfu.consumption.order;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.junit.jupiter.api.Test;

/** Many callers at once. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CrowdTest {
  @Test
  void ofFiveHundredOrdersForAHundredInStockAHundredSucceed() throws Exception {
    UUID product = Market.product("10.00", 100);
    List<Response> answers =
        Market.atOnce(500, i -> Market.post(Market.order(Market.line(product, 1))));
    assertEquals(Map.of(201, 100L, 409, 400L), Market.statuses(answers));
    assertThat(
        answers.stream()
            .filter(a -> a.statusCode() == 409)
            .map(a -> a.jsonPath().getString("type"))
            .toList(),
        everyItem(containsString("out-of-stock")));
    assertEquals(0, Market.stock(product));
    assertEquals(0, Market.accountedFor(product));
  }

  @Test
  void ordersOfTwoProductsInOppositeOrderDoNotLockEachOther() throws Exception {
    UUID one = Market.product("10.00", 1_000);
    UUID two = Market.product("20.00", 1_000);
    List<Response> answers =
        Market.atOnce(
            100,
            i ->
                Market.post(
                    i % 2 == 0
                        ? Market.order(Market.line(one, 1), Market.line(two, 1))
                        : Market.order(Market.line(two, 1), Market.line(one, 1))));
    assertEquals(Map.of(201, 100L), Market.statuses(answers));
    assertEquals(900, Market.stock(one));
    assertEquals(900, Market.stock(two));
  }

  @Test
  void ordersBulksCancellationsAndAdditionsOfTheSameProductsEndInTheRightStock() throws Exception {
    UUID one = Market.product("10.00", 500);
    UUID two = Market.product("20.00", 500);
    List<UUID> placed =
        java.util.stream.IntStream.range(0, 20)
            .mapToObj(i -> Market.place(Market.onAccount(Market.line(two, 2), Market.line(one, 3))))
            .toList();
    List<Response> answers =
        Market.atOnce(
            80,
            i ->
                switch (i % 4) {
                  case 0 -> Market.step(placed.get(i / 4), "cancellation", "2020-05-12");
                  case 1 ->
                      Market.post(
                          Market.order(
                              Market.line(i % 8 == 1 ? one : two, 1),
                              Market.line(i % 8 == 1 ? two : one, 1)));
                  case 2 ->
                      Calls.write()
                          .body(
                              Map.of(
                                  "items",
                                  List.of(
                                      referenced(
                                          Market.order(Market.line(two, 1), Market.line(one, 1))))))
                          .post("/v1/orders/bulk");
                  default ->
                      Calls.writeOnce()
                          .body(Map.of("quantity", 5))
                          .post("/v1/products/" + one + "/stock-additions");
                });
    assertThat(
        answers.stream().map(Response::statusCode).toList(), everyItem(in(List.of(200, 201))));
    assertEquals(500 + 20 * 5 - 40, Market.stock(one));
    assertEquals(500 - 40, Market.stock(two));
    assertEquals(Market.stock(one), Market.accountedFor(one));
    assertEquals(Market.stock(two), Market.accountedFor(two));
  }

  @Test
  void aCancellationGivesTheGoodsBackOnce() throws Exception {
    UUID product = Market.product("10.00", 10);
    UUID order = Market.place(Market.order(Market.line(product, 4)));
    assertEquals(6, Market.stock(product));
    List<Response> answers =
        Market.atOnce(20, i -> Market.step(order, "cancellation", "2020-05-12"));
    assertEquals(Map.of(200, 1L, 409, 19L), Market.statuses(answers));
    assertEquals(10, Market.stock(product));
    assertEquals(1, Outboxes.payloads("org.bangfu.order.cancelled.v1", order).size());
  }

  @Test
  void theSameKeyFiftyTimesAtOnceIsOneOrder() throws Exception {
    UUID product = Market.product("10.00", 1_000);
    String key = UUID.randomUUID().toString();
    Map<String, Object> order = Market.order(Market.line(product, 1));
    List<Response> answers = Market.atOnce(50, i -> send(key, order));
    assertThat(
        answers.stream().map(Response::statusCode).toList(), everyItem(in(List.of(201, 409))));
    assertEquals(999, Market.stock(product));
    assertEquals(
        1, Database.number("select count(*) from order_line where product_id = ?", product));
    Response again = send(key, order);
    again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    assertEquals(
        1,
        answers.stream()
            .filter(a -> a.statusCode() == 201)
            .map(a -> a.jsonPath().getString("id"))
            .distinct()
            .filter(again.jsonPath().getString("id")::equals)
            .count());
    send(key, Market.order(Market.line(product, 2))).then().statusCode(422);
  }

  private static Response send(String key, Map<String, Object> order) {
    return Calls.write().header(Idempotency.HEADER, key).body(order).post("/v1/orders");
  }

  private static Map<String, Object> referenced(Map<String, Object> order) {
    order.put("clientReference", UUID.randomUUID().toString());
    return order;
  }
}

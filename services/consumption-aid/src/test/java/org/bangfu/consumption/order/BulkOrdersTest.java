package org.bangfu.consumption.order;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class BulkOrdersTest {
  @Test
  void onlyTheOrdersThatDoNotFitAreRefused() {
    UUID product = Market.product("10.00", 10);
    UUID other = Market.product("10.00", 10);
    List<Map<String, Object>> items =
        List.of(
            referenced(Market.order(Market.line(product, 6))),
            referenced(Market.order(Market.line(other, 1), Market.line(product, 5))),
            referenced(Market.order(Market.line(product, 4))),
            referenced(Market.order(Market.line(UUID.randomUUID(), 1))),
            referenced(Market.order(Market.line(product, -1))),
            Market.order(Market.line(other, 1)));
    orders(items)
        .then()
        .statusCode(200)
        .body(
            "items.outcome",
            contains("created", "refused", "created", "refused", "refused", "refused"))
        .body("items[1].problem.type", endsWith("/out-of-stock"))
        .body("items[1].problem.shortages[0].left", equalTo(4))
        .body("items[3].problem.type", endsWith("/product-unknown"))
        .body("items[4].problem.errors[0].pointer", equalTo("/lines/0/quantity"))
        .body("items[5].problem.errors[0].pointer", equalTo("/clientReference"))
        .body("created", equalTo(2))
        .body("refused", equalTo(4));
    assertEquals(0, Market.stock(product));
    assertEquals(10, Market.stock(other));
    assertEquals(0, Market.accountedFor(product));
  }

  @Test
  void theSameReferencesAgainChangeNothing() {
    UUID product = Market.product("10.00", 10);
    List<Map<String, Object>> items =
        List.of(
            referenced(Market.order(Market.line(product, 6))),
            referenced(Market.order(Market.line(product, 3))));
    List<String> ids = orders(items).then().body("created", equalTo(2)).extract().path("items.id");
    long events = Outboxes.payloads("org.bangfu.order.placed.v1").size();
    orders(items).then().body("existing", equalTo(2)).body("items.id", equalTo(ids));
    assertEquals(1, Market.stock(product));
    assertEquals(events, Outboxes.payloads("org.bangfu.order.placed.v1").size());
    // another client's references are its own
    Calls.as(Tokens.ANYBODY.atClient("another-site"))
        .body(
            Map.of(
                "items",
                List.of(referenced(items.getFirst(), Market.order(Market.line(product, 1))))))
        .post("/v1/orders/bulk")
        .then()
        .body("created", equalTo(1));
    // and so is the single order's
    Market.post(items.getFirst()).then().statusCode(200).body("id", equalTo(ids.getFirst()));
    assertEquals(0, Market.stock(product));
  }

  @Test
  void fairSalesCanBeSettledAtEntry() {
    UUID first = Market.household(Market.VILLAGE);
    UUID second = Market.household(Market.VILLAGE);
    UUID product =
        Market.product("0.33", 1_000, Market.VILLAGE, Map.of(first, "0.5000", second, "0.5000"));
    Map<String, Object> settled = referenced(Market.fairSale(Market.line(product, 1)));
    settled.put("settledOn", "2020-11-02");
    Map<String, Object> tooEarly = referenced(Market.fairSale(Market.line(product, 1)));
    tooEarly.put("settledOn", "2020-10-16");
    Response answer =
        Calls.write()
            .body(
                Map.of(
                    "items",
                    List.of(
                        settled, tooEarly, referenced(Market.fairSale(Market.line(product, 2))))))
            .post("/v1/fair-sales/bulk");
    answer
        .then()
        .statusCode(200)
        .body("items.outcome", contains("created", "refused", "created"))
        .body("items[1].problem.type", endsWith("/before-its-beginning"));
    UUID sale = UUID.fromString(answer.path("items[0].id"));
    assertEquals(List.of(), Outboxes.payloads("org.bangfu.order.settled.v1", sale));
    Market.confirmSheet(sale);
    JsonNode event = Outboxes.payloads("org.bangfu.order.settled.v1", sale).getFirst();
    EventContracts.assertValid("consumption-aid", "org.bangfu.order.settled.v1", event);
    assertEquals("2020-11-02", event.get("occurredOn").asText());
    assertEquals(2, event.get("households").size());
    assertEquals(
        List.of("1|org.bangfu.order.placed.v1", "3|org.bangfu.order.settled.v1"),
        Database.rows(
            "select aggregate_version, type from outbox where aggregateid = ? order by 1",
            sale.toString()));
    assertEquals(997, Market.stock(product));
    Market.step(sale, "settlement", "2020-11-03").then().statusCode(409);
  }

  @Test
  void aThousandOrdersTakeFewStatements() {
    List<UUID> products = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      products.add(Market.product("10.00", 100_000));
    }
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      items.add(
          referenced(
              i % 2 == 0
                  ? Market.order(Market.line(products.get(i % 5), 1))
                  : Market.order(
                      Market.line(products.get(i % 5), 1),
                      Market.line(products.get((i + 1) % 5), 2))));
    }
    long statements = Statements.during(() -> orders(items).then().body("created", equalTo(1_000)));
    // references, locks, stock, and the batches of orders, lines and events
    assertThat(statements, lessThanOrEqualTo(12L));
    assertThat(
        Statements.during(() -> orders(items).then().body("existing", equalTo(1_000))),
        lessThanOrEqualTo(3L));
  }

  private static Response orders(List<Map<String, Object>> items) {
    return Calls.write().body(Map.of("items", items)).post("/v1/orders/bulk");
  }

  private static Map<String, Object> referenced(Map<String, Object> order) {
    order.put("clientReference", UUID.randomUUID().toString());
    return order;
  }

  private static Map<String, Object> referenced(
      Map<String, Object> like, Map<String, Object> order) {
    order.put("clientReference", like.get("clientReference"));
    return order;
  }
}

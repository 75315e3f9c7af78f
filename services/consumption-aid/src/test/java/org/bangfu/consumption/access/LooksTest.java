package org.bangfu.consumption.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Whoever brings in a person's name, or sees one or what a household earned, is written down. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LooksTest {
  private final Tokens officer = Tokens.officer();

  @Test
  void anOrderLeavesATraceFromItsPlacingOn() {
    UUID product = Market.product("10.00", 10);
    UUID order = post("/v1/orders", Market.order(Market.line(product, 1)));
    Calls.onceAs(officer)
        .body(Body.of("occurredOn", "2020-05-20").with("receipt", "SJ-" + order))
        .post("/v1/orders/" + order + "/payment")
        .then()
        .statusCode(200);
    Market.prove(order);
    for (String step : List.of("shipment", "receipt", "settlement")) {
      Calls.onceAs(officer)
          .body(Body.of("occurredOn", "2020-05-20"))
          .post("/v1/orders/" + order + "/" + step);
    }
    Calls.as(officer).get("/v1/orders/" + order + "/settlement");
    assertEquals(
        List.of(
            "/v1/orders|buyerName",
            "/v1/orders/{id}/payment|buyerName",
            "/v1/orders/{id}/shipment|buyerName",
            "/v1/orders/{id}/receipt|buyerName",
            "/v1/orders/{id}/settlement|buyerName",
            "/v1/orders/{id}/settlement|householdId,income"),
        looks(order));
    UUID given = post("/v1/orders", Market.order(Market.line(product, 1)));
    Calls.onceAs(officer).body(Body.empty()).post("/v1/orders/" + given + "/cancellation");
    Calls.onceAs(officer).body(Body.empty()).post("/v1/orders/" + given + "/refund");
    assertEquals(3, looks(given).size());
  }

  @Test
  void anOrderThatIsRefusedNamesNone() {
    UUID product = Market.product("10.00", 10);
    String key = UUID.randomUUID().toString();
    for (int quantity : List.of(1, 2)) {
      Calls.as(officer)
          .header(Idempotency.HEADER, key)
          .body(Market.order(Market.line(product, quantity)))
          .post("/v1/orders");
    }
    assertEquals(
        List.of("201|t", "422|f"),
        Database.rows(
            "select status, record_id is not null from audit_entry where actor = ? order by looked_at",
            actor()));
  }

  @Test
  void soDoASaleAProducerAndABulk() {
    UUID household = Market.household(Market.VILLAGE);
    UUID producer =
        post(
            "/v1/producers",
            Map.of("name", "张小三", "kind", "HOUSEHOLD", "division", Market.VILLAGE));
    assertEquals(List.of("/v1/producers|name"), looks(producer));
    UUID product =
        post("/v1/products", Market.productBody(producer, "1.00", 5, Map.of(household, "1.0000")));
    UUID sale = post("/v1/fair-sales", Market.fairSale(Market.line(product, 1)));
    assertEquals(List.of("/v1/fair-sales|income"), looks(sale));
    for (String bulk : List.of("orders", "fair-sales", "producers", "products")) {
      Calls.as(officer).body(Body.items(Body.empty())).post("/v1/" + bulk + "/bulk");
    }
    assertEquals(
        4,
        Database.number(
            "select count(*) from audit_entry where actor = ? and route like '%/bulk'", actor()));
  }

  private UUID post(String path, Map<String, Object> body) {
    return Market.id(Calls.onceAs(officer).body(body).post(path));
  }

  private List<String> looks(UUID record) {
    return Database.rows(
        "select route, fields from audit_entry where actor = ? and record_id = ? order by looked_at",
        actor(),
        record);
  }

  private String actor() {
    return "county-officer:" + officer.account();
  }
}

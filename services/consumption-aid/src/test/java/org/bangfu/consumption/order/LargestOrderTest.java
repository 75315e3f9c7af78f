package org.bangfu.consumption.order;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.wire.outbox.Outbox;
import org.junit.jupiter.api.Test;

/** The largest order that can be placed can be settled: its event fits into a topic. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LargestOrderTest {
  private static final int PRODUCTS = 50;
  private static final int SUPPLIERS = 200;

  @Test
  void tenThousandHouseholdsArePaidByOneOrder() {
    List<UUID> households =
        IntStream.range(0, PRODUCTS * SUPPLIERS).mapToObj(i -> UUID.randomUUID()).toList();
    Database.changeAsOwner(
        "insert into household (id, division, version) select id::uuid, ?, 1 from"
            + " unnest(string_to_array(?, ',')) id",
        Market.VILLAGE,
        String.join(",", households.stream().map(UUID::toString).toList()));
    UUID producer = Market.producer(Market.VILLAGE);
    List<Map<String, Object>> lines =
        IntStream.range(0, PRODUCTS)
            .mapToObj(
                i -> product(producer, households.subList(i * SUPPLIERS, (i + 1) * SUPPLIERS)))
            .map(product -> Market.line(product, 1_000_000))
            .toList();
    Map<String, Object> sale = Market.fairSale();
    sale.put("lines", lines);
    UUID order = Market.id(Calls.writeOnce().body(sale).post("/v1/fair-sales"));
    Market.confirmSheet(order);
    Market.step(order, "settlement", "2020-10-20").then().statusCode(200);

    assertEquals(
        PRODUCTS * SUPPLIERS,
        Database.number("select count(*) from settlement_line where order_id = ?", order));
    long bytes =
        Database.number(
            "select octet_length(payload) from outbox where aggregateid = ? and type = ?",
            order.toString(),
            "org.bangfu.order.settled.v1");
    // an amount can have some figures more, never so many
    assertThat(bytes, both(greaterThan(1_000_000L)).and(lessThan((long) Outbox.MOST / 2)));
  }

  private static UUID product(UUID producer, List<UUID> households) {
    Map<UUID, String> shares = new LinkedHashMap<>();
    households.forEach(household -> shares.put(household, "0.005000"));
    return Market.id(
        Calls.write()
            .body(Market.productBody(producer, "1000000.00", 1_000_000, shares))
            .post("/v1/products"));
  }
}

package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.junit.jupiter.api.Test;

/** A step is never dated before the one that it follows: income and refunds count on these days. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StepDaysTest {
  @Test
  void nothingIsSentReceivedOrPaidOutBeforeWhatItFollows() {
    UUID order = Market.place(Market.order(Market.line(product(), 1)));
    tooEarly(order, "payment", "2020-05-10");
    taken(order, "payment", "2020-05-20");
    tooEarly(order, "shipment", "2020-05-19");
    taken(order, "shipment", "2020-05-20");
    tooEarly(order, "receipt", "2020-05-19");
    taken(order, "receipt", "2020-05-22");
    tooEarly(order, "settlement", "2020-05-21");
    tooEarly(order, "refund", "2020-05-21");
    taken(order, "settlement", "2020-05-22");
  }

  @Test
  void moneyGoesBackAfterItCameAndAfterTheGoodsWent() {
    UUID product = product();
    UUID paid = Market.place(Market.order(Market.line(product, 1)));
    taken(paid, "payment", "2020-05-20");
    tooEarly(paid, "refund", "2020-05-15");
    taken(paid, "refund", "2020-05-20");
    UUID sent = Market.place(Market.order(Market.line(product, 1)));
    taken(sent, "payment", "2020-05-20");
    taken(sent, "shipment", "2020-05-25");
    tooEarly(sent, "refund", "2020-05-24");
  }

  @Test
  void onAccountTheMoneyMayComeBeforeOrAfterTheGoods() {
    UUID product = product();
    UUID order = Market.place(Market.onAccount(Market.line(product, 1)));
    taken(order, "shipment", "2020-05-20");
    taken(order, "receipt", "2020-05-22");
    taken(order, "payment", "2020-05-30");
    tooEarly(order, "settlement", "2020-05-29");
    taken(order, "settlement", "2020-05-30");
    UUID ahead = Market.place(Market.onAccount(Market.line(product, 1)));
    taken(ahead, "payment", "2020-05-30");
    taken(ahead, "shipment", "2020-05-20");
  }

  @Test
  void aSaleIsNotPaidOutBeforeItWasMade() {
    Map<String, Object> sale = Market.fairSale(Market.line(product(), 1));
    sale.put("settledOn", "2020-10-16");
    Calls.writeOnce()
        .body(sale)
        .post("/v1/fair-sales")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    sale.put("clientReference", UUID.randomUUID().toString());
    Calls.write()
        .body(Map.of("items", List.of(sale)))
        .post("/v1/fair-sales/bulk")
        .then()
        .body("items.problem.type", contains(endsWith("/before-its-beginning")));
  }

  private static UUID product() {
    return Market.product("10.00", 20);
  }

  private static void tooEarly(UUID order, String step, String day) {
    Market.step(order, step, day)
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
  }

  private static void taken(UUID order, String step, String day) {
    Market.step(order, step, day).then().statusCode(200).body(field(step), equalTo(day));
  }

  private static String field(String step) {
    return switch (step) {
      case "payment" -> "paidOn";
      case "shipment" -> "shippedOn";
      case "receipt" -> "receivedOn";
      case "settlement" -> "settledOn";
      default -> "refundedOn";
    };
  }
}

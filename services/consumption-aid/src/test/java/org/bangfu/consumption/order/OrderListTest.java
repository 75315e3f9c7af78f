package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OrderListTest {
  private static final String COUNTY = "450921";
  private static final String VILLAGE = "450921101207";

  @Test
  void listsByDivisionStateChannelAndKind() {
    UUID household = Market.household(VILLAGE);
    UUID product = Market.product("10.00", 100, VILLAGE, Map.of(household, "1.0000"));
    String placed = Market.place(Market.order(Market.line(product, 1))).toString();
    UUID paidOrder = Market.place(Market.order(Market.line(product, 2)));
    Market.step(paidOrder, "payment", "2020-05-12").then().statusCode(200);
    String paid = paidOrder.toString();
    String sale =
        Market.id(
                Calls.writeOnce()
                    .body(Market.fairSale(Market.line(product, 3)))
                    .post("/v1/fair-sales"))
            .toString();

    ids("").then().body("items.id", containsInAnyOrder(placed, paid, sale));
    ids("&state=PAID").then().body("items.id", contains(paid));
    ids("&channel=FAIR").then().body("items.id", contains(sale));
    ids("&kind=DONATION_BY_PURCHASE").then().body("items.id", containsInAnyOrder(placed, paid));
    ids("&kind=HELP_BY_PURCHASE").then().body("items", empty()).body("nextCursor", nullValue());
    RestAssured.get("/v1/orders?division=450924").then().body("items", empty());
    RestAssured.get("/v1/orders?state=LOST").then().statusCode(400);

    List<String> paged = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page = ids("&limit=1" + cursor).jsonPath();
      paged.addAll(page.getList("items.id"));
      String next = page.getString("nextCursor");
      cursor = next == null ? null : "&cursor=" + next;
    }
    assertEquals(ids("").jsonPath().getList("items.id"), paged);
  }

  private static Response ids(String filter) {
    return RestAssured.get("/v1/orders?division=" + COUNTY + filter);
  }
}

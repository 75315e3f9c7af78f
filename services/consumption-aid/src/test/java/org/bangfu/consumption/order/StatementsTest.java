package org.bangfu.consumption.order;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hot operations cost the database. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StatementsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  @SuppressWarnings({"unchecked", "rawtypes"})
  void anOrderTakesTwoWaysToTheDatabaseWhateverIsOnIt(int k) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      lines.add(Market.line(Market.product("10.00", 100), 1));
    }
    Map<String, Object> order = Market.order(lines.toArray(Map[]::new));
    long statements = Statements.during(() -> Market.place(order));
    // the products are read, and all is written
    assertThat(statements, equalTo(2L));
  }

  @Test
  void readsAndListsTakeTwo() {
    UUID product = Market.product("10.00", 1_000);
    UUID order = Market.place(Market.order(Market.line(product, 1)));
    for (int i = 0; i < 60; i++) {
      Market.place(Market.order(Market.line(product, 1)));
    }
    List<String> paths =
        List.of(
            "/v1/orders/" + order,
            "/v1/orders?division=430525&limit=1",
            "/v1/orders?division=430525&limit=50",
            "/v1/orders?state=PLACED&limit=200",
            "/v1/producers?limit=200");
    for (String path : paths) {
      long statements = Statements.during(() -> RestAssured.get(path).then().statusCode(200));
      assertThat(path, statements, lessThanOrEqualTo(2L));
    }
    RestAssured.get("/v1/orders?division=430525&limit=50").then().body("items.size()", equalTo(50));
  }

  @Test
  void aProductAndAListOfThemTakeOne() {
    UUID product = Market.product("10.00", 1_000);
    for (String path : List.of("/v1/products/" + product, "/v1/products?limit=200")) {
      long statements = Statements.during(() -> RestAssured.get(path).then().statusCode(200));
      assertThat(path, statements, equalTo(1L));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders r where (1=1)",
        "orders r where ((cast(r.division as varchar) >= '430525' and cast(r.division as varchar) < '430525:'))",
        "orders r where (1=1) and (cast(r.division as varchar), r.id) > ('430525103259', '01a20621-dbe0-7a32-bde8-c005c0565d5d')",
        "orders r where ((cast(r.division as varchar) >= '430525' and cast(r.division as varchar) < '430525:')) and r.state = 'RECEIVED'",
        "product r where ((cast(r.division as varchar) >= '430525' and cast(r.division as varchar) < '430525:'))",
        "orders r where ((1=0) or r.buyer_account = '01a20621-dbe0-7a32-bde8-c005c0565d5d' or (1=0))",
        "orders r where ((1=0) or (1=0) or r.client = 'partner-news')",
        "product r where (1=1) and r.producer_id = '01a20621-dbe0-7a32-bde8-c005c0565d5d'",
        "producer r where ((cast(r.division as varchar) >= '430525' and cast(r.division as varchar) < '430525:'))"
      })
  void everyListIsServedByAnIndex(String fromAndWhere) {
    // as the ORM writes it
    String sql =
        "select * from " + fromAndWhere + " order by r.division, r.id fetch first 51 rows only";
    QueryPlans.assertIndexed(sql);
    if (!fromAndWhere.endsWith("(1=1)")) {
      assertThat(QueryPlans.of(sql), containsString("Index Cond"));
    }
  }
}

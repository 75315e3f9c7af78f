package org.bangfu.consumption.export;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.export.RunExports;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Producers, products and orders go out as files, with the eyes of who asks. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExportTest {
  private static final String VILLAGE = "430525107301";
  private static final String NEXT_VILLAGE = "430525107302";
  private static final String ERASED = "org.bangfu.household.erased.v1";

  @Inject RunExports exports;

  private final Tokens officer = Exporting.somebody(Role.COUNTY_OFFICER, "430525");
  private final Tokens manager = Exporting.somebody(Role.INFORMATION_MANAGER, VILLAGE);

  @BeforeEach
  void nothingElseWaits() {
    exports.run();
  }

  @Test
  void producersGoOutMaskedWhateverThePurpose() {
    UUID household = Market.household(VILLAGE);
    UUID person = producer("HOUSEHOLD", household);
    UUID cooperative = Market.producer(VILLAGE);
    UUID elsewhere = Market.producer(NEXT_VILLAGE);
    for (Body order : List.of(order("PRODUCERS"), order("PRODUCERS").with("purpose", "约定送货时间"))) {
      List<String> lines = lines(manager, order);
      assertEquals("生产者ID,姓名或名称,类别,户ID,区划代码,登记日期", lines.getFirst());
      assertThat(
          lines,
          hasItems(
              startsWith(person + ",张*三,农户," + household + "," + VILLAGE + ","),
              startsWith(cooperative + ",高沙蜜橘合作社,合作社,," + VILLAGE + ",")));
      assertThat(
          lines.stream().filter(line -> line.startsWith(elsewhere + "")).toList(), hasSize(0));
    }
    assertThat(
        Database.rows(
            "select method, fields, purpose from audit_entry where record_id = ? and route = '/v1/exports' order by looked_at, id",
            person),
        contains("POST|name|null", "POST|name|约定送货时间"));
  }

  @Test
  void productsGoOutWithWhoSuppliesThem() throws Exception {
    UUID household = Market.household(VILLAGE);
    UUID product = Market.product("20.00", 10, VILLAGE, Map.of(household, "1.000000"));
    Tokens cadre = Exporting.somebody(Role.CADRE, VILLAGE);
    List<String> lines = lines(cadre, order("PRODUCTS"));
    assertEquals("产品ID,生产者ID,品名,规格,单价（元）,库存,区划代码,产地区划,供货户ID,登记日期", lines.getFirst());
    assertThat(lines, hasItem(startsWith(product + ",")));
    String producer =
        Calls.write().get("/v1/products/" + product).then().extract().path("producerId");
    Body of = Body.of("producerId", producer);
    UUID workbook =
        Exporting.asked(officer, Exporting.order("PRODUCTS", "XLSX").with("filter", of));
    exports.run();
    Map<String, String> cells = Exporting.cells(Exporting.file(officer, workbook));
    assertEquals("inlineStr:" + product, cells.get("A2"));
    assertEquals("n:20.00", cells.get("E2"));
    assertEquals("n:10", cells.get("F2"));
    assertEquals("inlineStr:" + household, cells.get("I2"));
    assertThat(
        lines(
            Exporting.somebody(Role.COUNTY_OFFICER, "450923"),
            order("PRODUCTS").with("filter", of)),
        hasSize(1));
  }

  @Test
  void ordersGoOutByStateAndKindForOfficesAlone() {
    UUID product =
        Market.product("20.00", 10, VILLAGE, Map.of(Market.household(VILLAGE), "1.000000"));
    UUID order = Market.place(Market.order(Market.line(product, 2)));
    UUID union = Market.place(Market.onAccount(Market.line(product, 1)));
    Body placed =
        order("ORDERS")
            .with(
                "filter",
                Exporting.inside(VILLAGE)
                    .with("state", "PLACED")
                    .with("channel", "ONLINE")
                    .with("kind", "DONATION_BY_PURCHASE"));
    List<String> lines = lines(officer, placed);
    assertEquals(
        "订单ID,下单日期,渠道,类型,状态,区划代码,购买方类别,购买方,人数,展销会,展位,件数,金额（元）,付款日期,发货日期,收货日期,结算日期,取消日期,取消原因,退款日期",
        lines.getFirst());
    assertThat(
        lines, hasItem(order + ",2020-05-11,线上,以购代捐,已下单," + VILLAGE + ",个人,李*明,,,,2,40.00,,,,,,,"));
    assertThat(
        lines(
            officer,
            order("ORDERS").with("filter", Exporting.inside(VILLAGE).with("state", "ON_ACCOUNT"))),
        hasItem(union + ",2020-05-11,线上,以购代捐,挂账," + VILLAGE + ",工会,洞口县总工会,120,,,1,20.00,,,,,,,"));
    assertThat(
        Database.rows(
            "select distinct record_kind, fields, division from audit_entry where record_id = ? and route = '/v1/exports'",
            order),
        contains("order|buyerName|" + VILLAGE));
    for (Tokens outsider : List.of(manager, Tokens.person(Role.BUYER, UUID.randomUUID()))) {
      Exporting.ask(outsider, placed).statusCode(403);
    }
    assertThat(lines(Exporting.somebody(Role.COUNTY_OFFICER, "450923"), placed), hasSize(1));
    UUID asked = Exporting.asked(officer, placed);
    exports.run();
    Exporting.content(officer.movedTo("450923"), asked).statusCode(404);
  }

  @Test
  void whoIsForgottenIsInNoFileOfThePlace() {
    UUID household = Market.household(VILLAGE);
    UUID producer = producer("HOUSEHOLD", household);
    UUID held = Exporting.asked(officer, order("PRODUCERS"));
    UUID elsewhere =
        Exporting.asked(officer, order("PRODUCERS").with("filter", Exporting.inside(NEXT_VILLAGE)));
    exports.run();
    ObjectNode erased = EventContracts.example("household-registry", ERASED).deepCopy();
    erased.put("householdId", household.toString());
    Events.send("household", ERASED, household, 9, VILLAGE, erased.toString());
    await().untilAsserted(() -> Exporting.read(officer, held).body("state", equalTo("EXPIRED")));
    assertEquals(0, Exporting.pieces(held));
    Exporting.read(officer, elsewhere).body("state", equalTo("READY"));
    assertThat(lines(officer, order("PRODUCERS")), hasItem(startsWith(producer + ",,农户,")));
  }

  @Test
  void aBuyerWhoIsErasedEndsTheFilesOfItsOrders() {
    UUID product =
        Market.product("20.00", 10, VILLAGE, Map.of(Market.household(VILLAGE), "1.000000"));
    UUID order = Market.place(Market.order(Market.line(product, 1)));
    Calls.onceAs(officer)
        .body(Body.empty())
        .post("/v1/orders/" + order + "/cancellation")
        .then()
        .statusCode(200);
    UUID held = Exporting.asked(officer, order("ORDERS"));
    exports.run();
    UUID waits = Exporting.asked(officer, order("ORDERS"));
    Calls.as(officer).post("/v1/orders/" + order + "/erasure").then().statusCode(204);
    Exporting.read(officer, held).body("state", equalTo("EXPIRED"));
    Exporting.read(officer, waits).body("state", equalTo("QUEUED"));
    exports.run();
    assertThat(
        Exporting.lines(Exporting.file(officer, waits)),
        hasItem(startsWith(order + ",2020-05-11,线上,以购代捐,已取消," + VILLAGE + ",个人,,")));
  }

  @Test
  void anotherInstanceGoesOnFromTheBeginning() {
    UUID id = Exporting.asked(officer, order("PRODUCERS"));
    Database.changeAsOwner(
        """
        update list_export set state = 'RUNNING', lease = gen_random_uuid(), tries = 1, pieces = 1,
          alive_until = now() - interval '1 second' where id = ?
        """,
        id);
    Database.changeAsOwner(
        "insert into list_export_piece (export_id, number, division, content) values (?, 0, '430525', 'left over')",
        id);
    assertEquals(1, exports.run());
    Exporting.read(officer, id).body("state", equalTo("READY"));
    assertEquals(1, Exporting.pieces(id));
    assertThat(Exporting.lines(Exporting.file(officer, id)).getFirst(), startsWith("生产者ID,"));
  }

  private List<String> lines(Tokens reader, Body order) {
    UUID id = Exporting.asked(reader, order);
    exports.run();
    return Exporting.lines(Exporting.file(reader, id));
  }

  private static Body order(String list) {
    return Exporting.order(list, "CSV");
  }

  private static UUID producer(String kind, UUID household) {
    return Market.id(
        Calls.write()
            .body(
                Body.of("name", "张小三")
                    .with("kind", kind)
                    .with("householdId", household)
                    .with("division", VILLAGE))
            .post("/v1/producers"));
  }
}

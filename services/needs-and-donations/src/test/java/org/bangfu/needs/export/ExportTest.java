package org.bangfu.needs.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.export.RunExports;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** Helpers and needs go out as files, with the eyes of who asks. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExportTest {
  private static final String TOWNSHIP = "430525107";
  private static final String VILLAGE = "430525107201";
  private static final String NEXT_VILLAGE = "430525107202";
  private static final String PURPOSE = "约定送货时间";

  @Inject RunExports exports;

  private final Tokens officer = Exporting.somebody(Role.TOWNSHIP_OFFICER, TOWNSHIP);
  private final Tokens manager = Exporting.somebody(Role.INFORMATION_MANAGER, VILLAGE);

  @Test
  void helpersGoOutMaskedAndFirmsByTheirNames() {
    UUID person = helper(VILLAGE, "王小明", "PERSON");
    UUID firm = helper(VILLAGE, "雪峰蜜桔合作社", "FIRM");
    Body order = order("HELPERS", VILLAGE);
    List<String> lines = lines(manager, order);
    assertEquals("爱心人士ID,姓名或名称,类别,区划代码,籍贯区划,登记日期,担保自,并入爱心人士ID,删除日期", lines.getFirst());
    assertThat(
        lines,
        hasItems(
            startsWith(person + ",王*明,个人," + VILLAGE + ",,2019-04-02,"),
            startsWith(firm + ",雪峰蜜桔合作社,爱心企业," + VILLAGE + ",,2019-04-02,")));
    // phones are in none
    Body clear = order.with("purpose", PURPOSE);
    List<String> named = lines(officer, clear);
    assertThat(named, hasItem(startsWith(person + ",王小明,个人,")));
    assertThat(named.stream().filter(line -> line.contains("13812345678")).toList(), hasSize(0));
    // a village's manager reveals no helper
    Exporting.ask(manager, clear).statusCode(403);
    assertThat(
        Database.rows(
            """
            select method, fields, purpose, status from audit_entry
            where record_id = ? and route = '/v1/exports' order by looked_at, id
            """,
            person),
        contains("POST|name|null|200", "POST|name|" + PURPOSE + "|200"));
    assertThat(
        lines(officer, order.with("language", "EN")).getFirst(), startsWith("id,name,kind,"));
  }

  @Test
  void needsGoOutByStateAndKind() {
    UUID need = need(VILLAGE, Body.of("measure", "FUNDS").with("amount", "1200.00"));
    UUID quilts =
        need(
            VILLAGE,
            Body.of("measure", "GOODS").with("quantity", 3).with("item", "棉被").with("unit", "床"));
    UUID elsewhere = need(NEXT_VILLAGE, Body.of("measure", "FUNDS").with("amount", "1.00"));
    Body inside = Exporting.inside(VILLAGE).with("category", "MEDICAL");
    Tokens liaison = Exporting.somebody(Role.LIAISON, VILLAGE);
    for (Tokens reader : List.of(officer, manager, liaison)) {
      List<String> lines =
          lines(reader, order("NEEDS").with("filter", inside.with("state", "PUBLISHED")));
      assertEquals(
          "需求ID,户ID,区划代码,需求类别,帮扶方式,物品,单位,需求量,已对接,已完成,尚缺,状态,提交日期,发布日期,对接日期,办结日期", lines.getFirst());
      String whose = "," + County.householdOf(officer, need) + "," + VILLAGE + ",助医,";
      assertThat(
          lines,
          hasItem(need + whose + "资金,,,1200.00,0.00,0.00,1200.00,已发布,2019-05-06,2019-05-06,,"));
      assertThat(lines, hasItem(startsWith(quilts + ",")));
      assertThat(lines, hasItem(containsString(",物资,棉被,床,3,0,0,3,已发布,")));
      assertThat(lines.stream().filter(line -> line.contains("透析")).toList(), hasSize(0));
    }
    assertThat(
        lines(officer, order("NEEDS").with("filter", inside.with("state", "REJECTED"))),
        hasSize(1));
    // without a filter each has what is its own
    assertThat(lines(officer, order("NEEDS")), hasItem(startsWith(elsewhere + ",")));
    List<String> own = lines(manager, order("NEEDS"));
    assertThat(own, hasItem(startsWith(need + ",")));
    assertThat(own.stream().filter(line -> line.contains(NEXT_VILLAGE)).toList(), hasSize(0));
    assertThat(
        Database.rows(
            "select distinct record_kind, fields from audit_entry where record_id = ? and route = '/v1/exports'",
            need),
        contains("need|householdId"));
  }

  @Test
  void whoGivesOrAsksOrdersNoFile() {
    UUID helper = helper(VILLAGE, "李四", "PERSON");
    for (Tokens outsider :
        List.of(
            Tokens.person(Role.HELPER, helper),
            Tokens.person(Role.HOUSEHOLD, County.household(VILLAGE)),
            new Tokens(
                UUID.randomUUID(),
                "partner-news",
                java.util.Set.of(Role.PARTNER),
                List.of(),
                null))) {
      Exporting.ask(outsider, order("NEEDS")).statusCode(403);
    }
    Exporting.ask(Exporting.somebody(Role.LIAISON, VILLAGE), order("HELPERS")).statusCode(403);
    UUID asked = Exporting.asked(officer, order("HELPERS", VILLAGE));
    exports.run();
    Exporting.content(officer.movedTo("430525108"), asked).statusCode(404);
    Exporting.content(manager, asked).statusCode(404);
    Exporting.ask(officer, Exporting.order("HOUSEHOLDS", "CSV"))
        .statusCode(400)
        .body("errors.pointer", contains("/list"));
    Exporting.ask(officer, order("NEEDS").with("filter", Body.of("colour", "red")))
        .statusCode(400)
        .body("errors.pointer", contains("/filter/colour"));
  }

  private List<String> lines(Tokens reader, Body order) {
    UUID id = Exporting.asked(reader, order);
    exports.run();
    return Exporting.lines(Exporting.file(reader, id));
  }

  private static Body order(String list) {
    return Exporting.order(list, "CSV");
  }

  private static Body order(String list, String division) {
    return order(list).with("filter", Exporting.inside(division));
  }

  private static UUID helper(String division, String name, String kind) {
    return County.id(
        Calls.write()
            .body(
                Body.of("name", name)
                    .with("kind", kind)
                    .with("division", division)
                    .with("phone", "13812345678")
                    .with("occurredOn", "2019-04-02"))
            .post("/v1/helpers")
            .then()
            .statusCode(201));
  }

  private static UUID need(String village, Body ask) {
    return County.id(
        Calls.as(County.manages(County.manager("430525"), "430525"))
            .body(
                Body.of("householdId", County.household(village))
                    .with("category", "MEDICAL")
                    .with("ask", ask)
                    .with("reason", "尿毒症透析")
                    .with("occurredOn", "2019-05-06"))
            .post("/v1/needs")
            .then()
            .statusCode(201));
  }
}

package org.bangfu.registry.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.export.RunExports;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.Couple;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.roll.Twinning;
import org.bangfu.registry.standing.Screening;
import org.junit.jupiter.api.Test;

/** What an office works through goes out with the parameters of its list. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WorkListExportTest {
  private static final String COUNTY = "430525";
  private static final String VILLAGE = "430525001210";
  private static final String NEXT = "430525001211";
  private static final String PURPOSE = "年度动态管理入户核实";

  @Inject RunExports exports;

  private final Tokens officer = Exporting.somebody(Role.COUNTY_OFFICER, COUNTY);

  @Test
  void tagsGoOutByKindAndDay() {
    UUID household = Couple.registered(VILLAGE, HouseholdFixtures.number(), "张小三");
    for (String kind : List.of("KEY_HOUSEHOLD", "MARGINAL")) {
      Calls.as(officer)
          .body(Body.of("kind", kind).with("occurredOn", "2020-07-08"))
          .post("/v1/households/" + household + "/tags")
          .then()
          .statusCode(201);
    }
    Body filter = Exporting.inside(VILLAGE).with("kind", "KEY_HOUSEHOLD");
    List<String> lines = lines("TAGS", filter.with("on", "2020-07-08"));
    assertEquals("标签ID,户ID,户编号,区划代码,人员ID,标签,起,止", lines.getFirst());
    assertThat(
        lines.subList(1, lines.size()),
        contains(
            allOf(containsString(household + ","), containsString(",KEY_HOUSEHOLD,2020-07-08,"))));
    assertThat(lines("TAGS", filter.with("on", "2020-07-07")), hasSize(1));
    assertThat(looksAt(household), hasItem("household|tags"));
  }

  @Test
  void aSweepGoesOutByWhatWasFound() {
    UUID household = Couple.registered(NEXT, HouseholdFixtures.number(), "李小四");
    String sweep = Screening.of(NEXT, "2020-05-06", "2020-05-31");
    Body filter = Body.of("screening", sweep).with("found", "UNCHECKED");
    assertThat(
        lines("SCREENED_HOUSEHOLDS", filter), hasItem(allOf(containsString(household + ","))));
    assertThat(lines("SCREENED_HOUSEHOLDS", filter.with("found", "TAG_SET")), hasSize(1));
    // a sweep of elsewhere, and one that is not there, are the same
    Exporting.ask(
            Exporting.somebody(Role.COUNTY_OFFICER, "450923"),
            Exporting.order("SCREENED_HOUSEHOLDS", "CSV").with("filter", filter))
        .statusCode(404);
    Exporting.ask(
            officer,
            Exporting.order("SCREENED_HOUSEHOLDS", "CSV")
                .with("filter", Body.of("screening", UUID.randomUUID())))
        .statusCode(404);
    Exporting.ask(officer, Exporting.order("SCREENED_HOUSEHOLDS", "CSV"))
        .statusCode(400)
        .body("errors.pointer", contains("/filter/screening"));
  }

  @Test
  void whoHasNoPlanOfTheYearGoesOut() {
    Map<String, Object> poor = HouseholdFixtures.household();
    poor.put("division", VILLAGE);
    poor.put("identifiedOn", "2019-05-01");
    UUID household = HouseholdFixtures.register(poor);
    List<String> shown =
        Calls.as(officer)
            .queryParam("division", VILLAGE)
            .queryParam("year", 2020)
            .get("/v1/plans/missing")
            .then()
            .statusCode(200)
            .body("items.id", hasItem(household.toString()))
            .extract()
            .path("items.id");
    assertEquals(
        shown, firsts(lines("PLANS_MISSING", Exporting.inside(VILLAGE).with("year", "2020"))));
    for (String year : List.of("2013", "2101", "this")) {
      Exporting.ask(
              officer,
              Exporting.order("PLANS_MISSING", "CSV").with("filter", Body.of("year", year)))
          .statusCode(400)
          .body("errors.pointer", contains("/filter/year"));
    }
  }

  @Test
  void villagesAndWhatIsSupervisedGoOutAndAreNobodysRecords() {
    String village = "430525001212";
    Calls.as(officer)
        .body(Body.of("to", "POOR").with("occurredOn", "2014-12-31").with("basis", "湘扶办发〔2014〕号"))
        .post("/v1/villages/" + village + "/standing")
        .then()
        .statusCode(201);
    Calls.as(officer)
        .body(
            Body.of("clientReference", UUID.randomUUID())
                .with("division", village)
                .with("budget", "400000.00")
                .with("occurredOn", "2020-03-06")
                .with("basis", "湘扶办发〔2020〕号"))
        .post("/v1/supervisions")
        .then()
        .statusCode(201);
    Body inside = Exporting.inside(village);
    assertThat(
        lines("VILLAGE_STANDINGS", inside.with("state", "POOR").with("asOf", "2019-12-31")),
        contains("区划代码,村,状态,自", village + "," + name(village) + ",贫困村,2014-12-31"));
    assertThat(lines("VILLAGE_STANDINGS", inside.with("state", "DELISTED")), hasSize(1));
    assertThat(
        lines("SUPERVISIONS", inside.with("kind", "VILLAGE").with("asOf", "2020-07-08")).get(1),
        containsString("," + village + "," + name(village) + ",,村（社区）,2020-03-06,400000.00"));
    Exporting.ask(
            officer,
            Exporting.order("VILLAGE_STANDINGS", "CSV").with("filter", Body.of("state", "NONE")))
        .statusCode(400)
        .body("errors.pointer", contains("/filter/state"));
  }

  @Test
  void pairsGoOutWithBothHeadsMaskedOrForAPurpose() {
    String village = "430525001213";
    UUID one = Twinning.couple(village, "张小兰芝", "李大壮");
    UUID other = Twinning.couple(village, "张小兰芝", "李大壮");
    Twinning.look(village);
    Body order =
        Exporting.order("DUPLICATE_PAIRS", "CSV")
            .with("filter", Exporting.inside(village).with("state", "CANDIDATE"));
    assertThat(
        made(order),
        hasItem(
            allOf(
                containsString(one.toString()),
                containsString(other.toString()),
                containsString("张**芝"))));
    assertThat(made(order.with("purpose", PURPOSE)), hasItem(containsString("张小兰芝")));
  }

  @Test
  void managersGoOutToWhoMayReadThem() {
    String station =
        Calls.as(officer)
            .body(Body.of("name", "工作站").with("division", VILLAGE).with("kind", "VILLAGE_POINT"))
            .post("/v1/stations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String manager =
        Calls.as(officer)
            .body(
                Body.of("name", "李小明")
                    .with("phone", "10000001234")
                    .with("stationId", station)
                    .with("divisions", List.of(VILLAGE))
                    .with("occurredOn", "2019-01-15"))
            .post("/v1/managers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    List<String> lines = lines("MANAGERS", Exporting.inside(VILLAGE).with("state", "APPLIED"));
    assertThat(
        lines,
        hasItems(
            "管理员ID,姓名,服务站ID,区划代码,负责区划,状态,自,申请日期,录用日期",
            String.join(
                ",",
                manager,
                "李*明",
                station,
                VILLAGE,
                VILLAGE,
                "待审核",
                "2019-01-15",
                "2019-01-15",
                "")));
    Exporting.ask(Exporting.somebody(Role.LIAISON, VILLAGE), Exporting.order("MANAGERS", "CSV"))
        .statusCode(403);
    assertThat(lines("MANAGERS", Exporting.inside(VILLAGE).with("state", "LEFT")), hasSize(1));
  }

  private List<String> lines(String list, Body filter) {
    return made(Exporting.order(list, "CSV").with("filter", filter));
  }

  private List<String> made(Body order) {
    UUID export = Exporting.asked(officer, order);
    exports.run();
    return Exporting.lines(Exporting.file(officer, export));
  }

  private static List<String> firsts(List<String> lines) {
    return lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  private static String name(String division) {
    return Database.rows("select name from division where code = ?", division).getFirst();
  }

  private static List<String> looksAt(UUID record) {
    return Database.rows(
        "select record_kind, fields from audit_entry where record_id = ? and route = '/v1/exports'",
        record);
  }
}

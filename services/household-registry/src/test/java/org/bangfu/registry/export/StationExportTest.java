package org.bangfu.registry.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
import org.bangfu.registry.household.Couple;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** Stations, who works there, and who looks after whom, go out as files. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StationExportTest {
  private static final String VILLAGE = "430525201204";
  private static final String PURPOSE = "年度动态管理入户核实";

  @Inject RunExports exports;

  private final Tokens officer = Exporting.somebody(Role.COUNTY_OFFICER, "430525");

  @Test
  void stationsAndTheirStaffGoOut() {
    String station =
        made(
            "stations",
            Body.of("name", "信息点")
                .with("kind", "VILLAGE_POINT")
                .with("division", VILLAGE)
                .with("occurredOn", "2018-03-01"));
    String post =
        made(
            "station-staff",
            Body.of("stationId", station)
                .with("role", "HEAD")
                .with("name", "王小红")
                .with("from", "2019-01-01"));
    Body inside = Exporting.inside(VILLAGE);
    assertThat(
        lines("STATIONS", inside.with("state", "OPEN").with("kind", "VILLAGE_POINT")),
        contains(
            "站点ID,名称,类别,区划代码,上级站点ID,设立日期,状态,撤销日期,地址,开放时间,电话",
            station + ",信息点,村级信息点," + VILLAGE + ",,2018-03-01,开放,,,,"));
    assertThat(lines("STATIONS", inside.with("state", "CLOSED")), hasSize(1));
    assertThat(
        lines("STATION_STAFF", inside.with("open", "true").with("role", "HEAD")),
        contains(
            "岗位ID,站点ID,区划代码,岗位,信息管理员ID,姓名,起,止,离岗原因",
            post + "," + station + "," + VILLAGE + ",站长,,王*红,2019-01-01,,"));
    assertThat(lines("STATION_STAFF", inside.with("open", "false")), hasSize(1));
    Body order =
        Exporting.order("STATION_STAFF", "CSV").with("filter", inside.with("station", station));
    assertThat(file(order.with("purpose", PURPOSE)), hasItem(containsString(",王小红,")));
    assertEquals(
        List.of("name", "name"),
        Database.rows(
            """
            select fields from audit_entry where record_id = ? and record_kind = 'station-post' and route = '/v1/exports'
            """,
            UUID.fromString(post)));
    Exporting.ask(
            Exporting.somebody(Role.LIAISON, VILLAGE), Exporting.order("STATION_STAFF", "CSV"))
        .statusCode(403);
    Exporting.ask(
            officer,
            Exporting.order("STATION_STAFF", "CSV").with("filter", Body.of("open", "perhaps")))
        .statusCode(400)
        .body("errors.pointer", contains("/filter/open"));
  }

  @Test
  void cluesGoOutThatAreOpen() {
    UUID household = Couple.registered(VILLAGE, HouseholdFixtures.number(), "张小三");
    send(
        "monitoring-clues",
        Body.of("source", "CADRE_VISIT")
            .with("reportedOn", "2020-02-01")
            .with("households", List.of(household)));
    Body inside = Exporting.inside(VILLAGE).with("source", "CADRE_VISIT");
    List<String> lines = lines("MONITORING_CLUES", inside.with("openFor", "15"));
    assertEquals("线索ID,户ID,户编号,区划代码,来源,部门,报告日期,状态,自", lines.getFirst());
    assertThat(lines, hasItem(containsString("," + household + ",")));
    assertThat(lines("MONITORING_CLUES", inside.with("openFor", "3650")), hasSize(1));
    Exporting.ask(
            officer,
            Exporting.order("MONITORING_CLUES", "CSV").with("filter", Body.of("openFor", "-1")))
        .statusCode(400)
        .body("errors.pointer", contains("/filter/openFor"));
  }

  @Test
  void whoLooksAfterWhomGoesOutMaskedForAPurposeToo() {
    UUID household = Couple.registered(VILLAGE, HouseholdFixtures.number(), "李小四");
    Watching.begin(household, "2020-01-10");
    send(
        "monitoring-contacts",
        Body.of("role", "HELPER")
            .with("name", "王小五")
            .with("occurredOn", "2020-02-01")
            .with("households", List.of(household)));
    Body inside = Exporting.inside(VILLAGE).with("role", "HELPER");
    List<String> lines = lines("MONITORING_CONTACTS", inside);
    assertEquals("户ID,户编号,区划代码,联系人身份,联系人,自", lines.getFirst());
    assertThat(lines, hasItem(containsString(",王*五,2020-02-01")));
    Body order = Exporting.order("MONITORING_CONTACTS", "CSV").with("filter", inside);
    assertThat(file(order.with("purpose", PURPOSE)), hasItem(containsString(",王*五,2020-02-01")));
    assertThat(lines("MONITORING_CONTACTS", inside.with("role", "VILLAGE_CADRE")), hasSize(1));
  }

  @Test
  void policiesGoOutThatCountOnTheDay() {
    UUID household = Couple.registered(VILLAGE, HouseholdFixtures.number(), "赵小六");
    send(
        "insurance-policies",
        Body.of("kind", "RELAPSE")
            .with("insurer", "人保财险洞口支公司")
            .with("payer", "GOVERNMENT")
            .with("premium", "100.00")
            .with("from", "2020-07-01")
            .with("until", "2021-06-30")
            .with("households", List.of(household)));
    Body inside = Exporting.inside(VILLAGE).with("kind", "RELAPSE");
    List<String> lines = lines("INSURANCE_POLICIES", inside.with("on", "2021-06-30"));
    assertEquals("保单ID,户ID,户编号,区划代码,险种,承保公司,缴费主体,保费（元）,参保人口,起,止", lines.getFirst());
    assertThat(
        lines, hasItem(containsString(",防返贫综合保险,人保财险洞口支公司,财政,100.00,2,2020-07-01,2021-06-30")));
    assertThat(lines("INSURANCE_POLICIES", inside.with("on", "2021-07-01")), hasSize(1));
    assertThat(lines("INSURANCE_POLICIES", inside.with("on", "2020-06-30")), hasSize(1));
    assertThat(
        lines("INSURANCE_POLICIES", inside.with("on", "2020-07-01").with("endingBy", "2020-12-31")),
        hasSize(1));
  }

  private String made(String collection, Body body) {
    return Calls.as(officer)
        .body(body)
        .post("/v1/" + collection)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void send(String collection, Body body) {
    Calls.as(officer).body(body).post("/v1/" + collection).then().statusCode(201);
  }

  private List<String> lines(String list, Body filter) {
    return file(Exporting.order(list, "CSV").with("filter", filter));
  }

  private List<String> file(Body order) {
    UUID export = Exporting.asked(officer, order);
    exports.run();
    return Exporting.lines(Exporting.file(officer, export));
  }
}

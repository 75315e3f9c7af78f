package org.bangfu.registry.export;

import static org.bangfu.kit.testing.Missing.sameAsMissing;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Couple;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Moving;
import org.bangfu.registry.household.Watching;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.roll.Sifting;
import org.junit.jupiter.api.Test;

/**
 * An officer of a township asks for a list of a village as a file. It waits, is made with the
 * officer's eyes, is fetched by that account alone, and thrown away.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExportTest {
  private static final String TOWNSHIP = "430525001";
  private static final String PURPOSE = "年度动态管理入户核实";

  @Inject RunExports exports;

  private final Tokens officer = Exporting.somebody(Role.TOWNSHIP_OFFICER, TOWNSHIP);

  @Test
  void aListIsAskedForMadeFetchedAndThrownAway() {
    String village = "430525001201";
    String number = HouseholdFixtures.number();
    UUID household = Couple.registered(village, number, "张小三");
    UUID other = Couple.registered(village, "=1+" + HouseholdFixtures.number(), "＝王");
    Body order = Exporting.order("HOUSEHOLDS", "CSV").with("filter", Exporting.inside(village));
    var asked = Exporting.ask(officer, order).statusCode(202);
    UUID id = UUID.fromString(asked.extract().path("id"));
    asked
        .header("Location", endsWith("/v1/exports/" + id))
        .body("state", equalTo("QUEUED"))
        .body("division", equalTo(village))
        .body("language", equalTo("ZH"))
        .body("rows", equalTo(0))
        .body("expiresAt", nullValue());
    Exporting.content(officer, id).statusCode(409).body("type", endsWith("/export-not-ready"));
    exports.run();
    Exporting.read(officer, id)
        .statusCode(200)
        .body("state", equalTo("READY"))
        .body("rows", equalTo(2))
        .body("bytes", greaterThan(100))
        .body("filter.division", equalTo(village))
        .body("purpose", nullValue())
        .body("expiresAt", notNullValue());
    Exporting.content(officer, id)
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"households.csv\"");
    List<String> lines = Exporting.lines(Exporting.file(officer, id));
    assertThat(lines, hasSize(3));
    assertEquals("户ID,户编号,区划代码,户主,人数,户属性,档案状态,脱贫状态,监测状态,并入户ID,登记日期", lines.getFirst());
    assertEquals(
        String.join(
            ",",
            household.toString(),
            number,
            village,
            "张*三",
            "2",
            HouseholdType.ORDINARY.label(),
            FileState.REGISTERED.label(),
            PovertyState.NONE.label(),
            MonitoringState.NONE.label(),
            "",
            "2019-05-01"),
        lines.get(1));
    assertThat(lines.get(2), startsWith(other + ",'=1+T"));
    assertThat(lines.get(2), containsString("," + village + ",'＝*,2,"));
    Calls.as(officer).get("/v1/exports").then().statusCode(200).body("items.id", hasItem(id + ""));
    Calls.as(officer).delete("/v1/exports/" + id).then().statusCode(204);
    assertEquals(0, Exporting.pieces(id));
    Exporting.read(officer, id).statusCode(404);
    Exporting.content(officer, id).statusCode(404);
    Calls.as(officer).delete("/v1/exports/" + id).then().statusCode(404);
  }

  @Test
  void aWorkbookHasTextsAndNumbersAndNothingThatIsRun() throws Exception {
    String village = "430525001203";
    String number = "00" + HouseholdFixtures.number().substring(1);
    UUID household = Couple.registered(village, number, "@王五");
    UUID id =
        Exporting.asked(
            officer,
            Exporting.order("HOUSEHOLDS", "XLSX")
                .with("language", "EN")
                .with("filter", Exporting.inside(village)));
    exports.run();
    Exporting.content(officer, id)
        .statusCode(200)
        .contentType(
            startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .header("Content-Disposition", "attachment; filename=\"households.xlsx\"");
    Map<String, String> cells = Exporting.cells(Exporting.file(officer, id));
    assertEquals("inlineStr:headName", cells.get("D1"));
    assertEquals("inlineStr:" + household, cells.get("A2"));
    assertEquals("inlineStr:" + number, cells.get("B2"));
    assertEquals("inlineStr:" + village, cells.get("C2"));
    assertEquals("inlineStr:@*五", cells.get("D2"));
    assertEquals("n:2", cells.get("E2"));
    assertEquals("inlineStr:ORDINARY", cells.get("F2"));
    assertNull(cells.get("J2"));
    assertNull(cells.get("A3"));
    // as text nothing of the number is lost either
    UUID csv =
        Exporting.asked(
            officer,
            Exporting.order("HOUSEHOLDS", "CSV")
                .with("filter", Exporting.inside(village).with("q", number)));
    exports.run();
    assertThat(
        Exporting.lines(Exporting.file(officer, csv)).get(1),
        startsWith(household + ",'" + number + "," + village + ",'@*五,"));
  }

  @Test
  void namesAreInClearForAPurposeAloneAndEachLookIsKept() {
    String village = "430525001207";
    UUID household = Couple.registered(village, HouseholdFixtures.number(), "张小三");
    Body order = Exporting.order("HOUSEHOLDS", "CSV").with("filter", Exporting.inside(village));
    UUID masked = Exporting.asked(officer, order);
    UUID clear = Exporting.asked(officer, order.with("purpose", PURPOSE));
    exports.run();
    assertThat(Exporting.lines(Exporting.file(officer, masked)).get(1), containsString(",张*三,"));
    assertThat(Exporting.lines(Exporting.file(officer, clear)).get(1), containsString(",张小三,"));
    assertThat(
        Database.rows(
            """
            select method, fields, purpose, status, division from audit_entry
            where record_id = ? and record_kind = 'household' and route = '/v1/exports' order by looked_at, id
            """,
            household),
        contains("POST|name|null|200|" + village, "POST|name|" + PURPOSE + "|200|" + village));
    assertThat(
        Database.rows(
            """
            select method, route, fields, purpose, status from audit_entry
            where record_id = ? and record_kind = 'export' order by looked_at, id
            """,
            clear),
        contains(
            "POST|/v1/exports|name|" + PURPOSE + "|202",
            "GET|/v1/exports/{id}/content|name|" + PURPOSE + "|200"));
    Tokens liaison = Exporting.somebody(Role.LIAISON, TOWNSHIP);
    Exporting.ask(liaison, order.with("purpose", PURPOSE)).statusCode(403);
    UUID liaisons = Exporting.asked(liaison, order);
    exports.run();
    assertThat(Exporting.lines(Exporting.file(liaison, liaisons)).get(1), containsString(",张*三,"));
    for (String purpose : List.of("看看", "      ")) {
      Exporting.ask(officer, order.with("purpose", purpose))
          .statusCode(400)
          .body("errors.pointer", hasItem("/purpose"));
    }
    // who may not see them any more has the file no longer
    Tokens moved = new Tokens(officer.account(), "local", liaison.roles(), List.of(TOWNSHIP), null);
    Exporting.content(moved, clear).statusCode(403);
    Exporting.content(moved, masked).statusCode(200);
  }

  @Test
  void toEverybodyElseThereIsNone() {
    String village = "430525001208";
    Couple.registered(village, HouseholdFixtures.number(), "张小三");
    UUID id =
        Exporting.asked(
            officer,
            Exporting.order("HOUSEHOLDS", "CSV").with("filter", Exporting.inside(TOWNSHIP)));
    exports.run();
    for (Tokens stranger :
        List.of(
            Exporting.somebody(Role.TOWNSHIP_OFFICER, TOWNSHIP),
            Exporting.somebody(Role.COUNTY_OFFICER, "CN"),
            officer.movedTo("430525002"),
            officer.movedTo(village))) {
      for (String path : List.of("", "/content")) {
        assertEquals(
            404,
            sameAsMissing(id, one -> Calls.as(stranger).get("/v1/exports/" + one + path))
                .statusCode());
      }
      assertEquals(
          404,
          sameAsMissing(id, one -> Calls.as(stranger).delete("/v1/exports/" + one)).statusCode());
      Calls.as(stranger).get("/v1/exports").then().body("items.id", not(hasItem(id + "")));
    }
    Exporting.read(officer.movedTo("430525"), id).statusCode(200);
  }

  @Test
  void everyListGoesOutAsItIsShown() {
    String village = "430525001209";
    UUID broken = Sifting.withoutIllMember(village);
    Sifting.run(village);
    UUID watched = Couple.registered(village, HouseholdFixtures.number(), "张小三");
    Watching.begin(watched, BusinessDays.today().minusMonths(7).toString());
    Map<String, Object> poor = HouseholdFixtures.household();
    poor.put("division", village);
    poor.put("identifiedOn", "2019-05-01");
    UUID leaving = HouseholdFixtures.register(poor);
    Calls.as(officer)
        .body(Body.of("households", List.of(leaving)))
        .post("/v1/exit-dossiers")
        .then()
        .statusCode(200);
    same("HOUSEHOLDS", "/v1/households", village, broken, watched, leaving);
    same("EXIT_DOSSIERS", "/v1/exit-dossiers", village, leaving);
    same("MONITORING_CASES_DUE", "/v1/monitoring-cases/due", village, watched);
    same("GUARANTEES_DUE", "/v1/guarantee-checks/due", village, watched, leaving);
    same("FINDINGS", "/v1/findings", village, UUID.fromString(Sifting.finding(broken)));
  }

  private void same(String list, String path, String village, UUID... ids) {
    UUID export =
        Exporting.asked(
            officer, Exporting.order(list, "CSV").with("filter", Exporting.inside(village)));
    exports.run();
    List<String> lines = Exporting.lines(Exporting.file(officer, export));
    List<String> shown =
        Calls.as(officer)
            .queryParam("division", village)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");
    assertEquals(
        shown, lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList());
    for (UUID id : ids) {
      assertThat(list, shown, hasItem(id.toString()));
    }
  }

  @Test
  void whoHasMovedAwayIsInNoFileOfTheOldPlace() {
    String village = "430525001203";
    UUID household = Couple.registered(village, HouseholdFixtures.number(), "张小三");
    Body order = Exporting.order("HOUSEHOLDS", "CSV").with("filter", Exporting.inside(village));
    UUID old = Exporting.asked(officer, order);
    Tokens county = Exporting.somebody(Role.COUNTY_OFFICER, "430525");
    UUID both = Exporting.asked(county, Exporting.order("HOUSEHOLDS", "CSV"));
    exports.run();
    Moving.moves(household, village, Moving.OTHER, "2020-06-01");
    Exporting.read(officer, old).body("state", equalTo("EXPIRED"));
    Exporting.read(county, both).body("state", equalTo("READY"));
  }

  @Test
  void namesWhatIsWrongInAFilter() {
    Exporting.ask(
            officer,
            Exporting.order("HOUSEHOLDS", "CSV")
                .with(
                    "filter",
                    Body.of("division", "4305x")
                        .with("state", "GONE")
                        .with("merged", "maybe")
                        .with("q", null)
                        .with("colour", "red")))
        .statusCode(400)
        .body("type", endsWith("/validation"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/filter/division",
                "/filter/state",
                "/filter/merged",
                "/filter/q",
                "/filter/colour"));
    Exporting.ask(
            officer,
            Exporting.order("GUARANTEES_DUE", "CSV")
                .with(
                    "filter",
                    Body.of("since", BusinessDays.today().plusDays(1))
                        .with("q", "of another list")))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/filter/since", "/filter/q"));
    Exporting.ask(officer, Exporting.order("NEEDS", "PDF"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/list"));
  }
}

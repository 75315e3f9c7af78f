package org.bangfu.registry.form;

import static org.bangfu.registry.form.Filling.COUNTY;
import static org.bangfu.registry.form.Filling.MANAGER;
import static org.bangfu.registry.form.Filling.TOWNSHIP;
import static org.bangfu.registry.form.Filling.fill;
import static org.bangfu.registry.form.Filling.poor;
import static org.bangfu.registry.form.Filling.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Repository;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.Closings;
import org.bangfu.registry.SheetCalls;
import org.bangfu.registry.form.Filling.Numbered;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What a sheet does, and what it is refused for. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FormTest {
  private static final String GUARANTEES = "户编号,乡,不愁吃,住房安全,饮水安全,核查日期";

  @Test
  void aVillageIsWrittenDownOnceHoweverOftenItIsSent() {
    Numbered one = poor();
    Numbered other = poor();
    String[] rows = {
      GUARANTEES, one.number() + ",高沙镇,达标,未达标,是,", other.number() + ",高沙镇,是,,,2019年6月3日"
    };
    fill(MANAGER, "GUARANTEES", "2019-06-01", rows)
        .statusCode(200)
        .body("rows", equalTo(2))
        .body("trial", equalTo(false))
        .body("headings", contains("户编号", "不愁吃", "住房安全", "饮水安全", "核查日期"));
    assertEquals(
        List.of("FOOD t 2019-06-01", "HOUSING f 2019-06-01", "WATER t 2019-06-01"), checks(one));
    assertEquals(List.of("FOOD t 2019-06-03"), checks(other));
    fill(MANAGER, "GUARANTEES", "2019-06-01", rows)
        .statusCode(200)
        .header("Idempotency-Replayed", "true");
    assertEquals(3, checks(one).size());
    SheetCalls.request(MANAGER, SheetCalls.CSV)
        .queryParam("occurredOn", "2019-06-01")
        .header("Idempotency-Key", "again " + one.number())
        .body(text(rows))
        .post("/v1/forms/GUARANTEES/sheets")
        .then()
        .statusCode(200);
    assertEquals(6, checks(one).size());
  }

  @Test
  void everyCellThatIsWrongIsNamedAndNothingIsWritten() {
    Numbered right = poor();
    Numbered twice = poor();
    fill(
            TOWNSHIP,
            "GUARANTEES",
            "2019-06-01",
            "保障核查",
            GUARANTEES,
            right.number() + ",,达标,,,",
            twice.number() + ",,达标,好,,",
            twice.number() + ",,达标,,,2019年13月1日",
            "T-NOBODY,,达标,,,",
            ",,达标,,,",
            "1.23E+15,,达标,,,")
        .statusCode(422)
        .body("type", containsString("form-refused"))
        .body("detail", equalTo("5 cells break a rule; no row was taken."))
        .body("cells.row", contains(4, 5, 6, 7, 8))
        .body("cells.column", contains("住房安全", "核查日期", "户编号", "户编号", "户编号"))
        .body("cells.detail", hasItem("must be 达标 or 未达标"))
        .body(
            "cells.detail", hasItem("must be the number of a household of the caller's divisions"))
        .body("cells.detail", hasItem("must not be empty"));
    fill(
            TOWNSHIP,
            "GUARANTEES",
            "2019-06-01",
            GUARANTEES,
            twice.number() + ",,达标,,,",
            right.number() + ",,达标,,,",
            twice.number() + ",,,达标,,2019-06-02")
        .statusCode(422)
        .body("cells.row", contains(4))
        .body("cells.detail", contains("must not say again what row 2 says"));
    assertEquals(List.of(), checks(right));
  }

  @Test
  void eachHouseholdOfASheetHasItsEntry() {
    Numbered one = poor();
    Numbered other = poor();
    fill(
            MANAGER,
            "GUARANTEES",
            "2019-06-01",
            GUARANTEES,
            one.number() + ",,达标,,,",
            other.number() + ",,达标,,,")
        .statusCode(200);
    for (Numbered household : List.of(one, other)) {
      assertEquals(
          1,
          Database.number(
              "select count(*) from audit_entry where record_id = ? and route = ?",
              household.id(),
              "/v1/forms/{form}/sheets"));
    }
  }

  @Test
  void whatTheCallRefusesIsNamedByItsCellToo() {
    Numbered one = poor();
    Numbered empty = poor();
    fill(
            TOWNSHIP,
            "GUARANTEES",
            "2019-06-01",
            GUARANTEES,
            one.number() + ",,达标,,,2099-01-01",
            empty.number() + ",,,,,")
        .statusCode(422)
        .body("cells.row", contains(2, 3))
        .body("cells.column", contains("核查日期", "不愁吃"))
        .body(
            "cells.detail",
            contains(startsWith("must not be in the future"), equalTo("must not be empty")));
    HouseholdFixtures.step(one.id(), "closure", Map.of("reason", "举家迁出")).then().statusCode(200);
    fill(TOWNSHIP, "GUARANTEES", "2019-06-01", GUARANTEES, one.number() + ",,达标,,,")
        .statusCode(422)
        .body("cells.detail", contains("must be a household whose file is open"));
  }

  @Test
  void everyRowThatItsCallRefusesIsNamedAndNothingIsWritten() {
    Numbered one = poor();
    Numbered free = poor();
    Numbered other = poor();
    String heading = "户编号,监测类别,原因";
    String watched = ",突发严重困难户,户主住院";
    for (Numbered household : List.of(one, other)) {
      fill(TOWNSHIP, "MONITORING", "2020-03-10", heading, household.number() + watched)
          .statusCode(200);
    }
    String[] rows = {
      heading, one.number() + watched, free.number() + watched, other.number() + watched
    };
    for (boolean trial : new boolean[] {true, false}) {
      SheetCalls.request(TOWNSHIP, SheetCalls.CSV)
          .queryParam("occurredOn", "2020-03-11")
          .queryParam("trial", trial)
          .body(text(rows))
          .post("/v1/forms/MONITORING/sheets")
          .then()
          .statusCode(422)
          .body("detail", equalTo("2 cells break a rule; no row was taken."))
          .body("cells.row", contains(2, 4));
    }
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + free.id())
        .then()
        .body("monitoringState", equalTo("NONE"));
    fill(TOWNSHIP, "MONITORING", "2020-03-11", heading, free.number() + watched).statusCode(200);
  }

  @Test
  void daysThatAreClosedAreTheFirstRowsOfThem() {
    Numbered one = poor();
    Numbered other = poor();
    UUID may = Closings.close("430525", "2016-05-01", "2016-05-31");
    try {
      fill(
              TOWNSHIP,
              "GUARANTEES",
              "2016-05-07",
              GUARANTEES,
              one.number() + ",,达标,,,2016-04-30",
              other.number() + ",,达标,,,")
          .statusCode(422)
          .body("cells.row", contains(3))
          .body("cells[0].detail", containsString("has closed the days"));
    } finally {
      Closings.reopen("430525", may);
    }
    assertEquals(List.of(), checks(one));
  }

  @Test
  void aTrialLeavesNothing() {
    Numbered one = poor();
    String row = one.number() + ",,达标,,,";
    SheetCalls.request(TOWNSHIP, SheetCalls.CSV)
        .queryParam("trial", true)
        .body(text(GUARANTEES, row))
        .post("/v1/forms/GUARANTEES/sheets")
        .then()
        .statusCode(200)
        .body("trial", equalTo(true))
        .body("rows", equalTo(1));
    assertEquals(List.of(), checks(one));
    fill(TOWNSHIP, "GUARANTEES", "2019-06-01", GUARANTEES, row).statusCode(200);
    assertEquals(1, checks(one).size());
  }

  @Test
  void anotherPlacesHouseholdIsNobody() {
    Numbered one = poor();
    Tokens neighbour = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");
    String unknown = "must be the number of a household of the caller's divisions";
    fill(neighbour, "GUARANTEES", "2019-06-01", GUARANTEES, one.number() + ",,达标,,,")
        .statusCode(422)
        .body("cells.detail", contains(unknown));
    Tokens nation = Tokens.staff(Role.COUNTY_OFFICER, "CN");
    fill(nation, "GUARANTEES", "2019-06-01", GUARANTEES, one.number() + ",,达标,,,")
        .statusCode(400)
        .body("errors.pointer", contains("?division"));
    SheetCalls.request(nation, SheetCalls.CSV)
        .queryParam("division", "430525")
        .body(text(GUARANTEES, one.number() + ",,达标,,,"))
        .post("/v1/forms/GUARANTEES/sheets")
        .then()
        .statusCode(200);
  }

  @Test
  void aFileThatIsNoSuchFormSaysWhatItLacks() {
    fill(TOWNSHIP, "EXIT_VOTES", "2019-06-01", "户编号,同意票数", "T1,4")
        .statusCode(422)
        .body("type", containsString("form-unreadable"))
        .body("detail", equalTo("The header lacks 反对票数."));
    fill(TOWNSHIP, "CLUES", "2019-06-01", "姓名,电话", "张三,1")
        .statusCode(422)
        .body("detail", containsString("does not begin with the header of 监测线索登记表 (户编号, 线索来源, …)"));
    SheetCalls.request(TOWNSHIP, SheetCalls.CSV)
        .body("户编号\r\nT1\r\n".getBytes(Charset.forName("GB18030")))
        .post("/v1/forms/NOTHING/sheets")
        .then()
        .statusCode(404);
  }

  @Test
  void aFormIsForWhomItsOperationIsFor() throws IOException {
    fill(MANAGER, "EXIT_CHECKS", "2019-06-01", "户编号", "T1")
        .statusCode(403)
        .body("detail", containsString("township-officer"));
    Calls.as(MANAGER)
        .get("/v1/forms")
        .then()
        .statusCode(200)
        .body("form", hasItem("GUARANTEES"))
        .body("form", not(hasItem("EXIT_CHECKS")));
    Calls.as(COUNTY).get("/v1/forms").then().body("form", hasSize(FormKind.values().length));
    List<String> table = Files.readAllLines(Repository.contracts().resolve("roles.csv"));
    for (FormKind kind : FormKind.values()) {
      String line =
          "household-registry,%s,%s".formatted(kind.operation(), String.join(" ", kind.roles()));
      assertTrue(table.contains(line), line);
    }
  }

  @Test
  void aTemplateComesBackAsItIsAndFilledIn() throws IOException {
    for (FormKind kind : FormKind.values()) {
      byte[] workbook = template(COUNTY, kind.name(), "xlsx");
      sent(kind.name(), SheetCalls.XLSX, workbook)
          .statusCode(422)
          .body("detail", containsString("below it no household"));
    }
    Numbered one = poor();
    String text = new String(template(COUNTY, "GUARANTEES", "csv"), StandardCharsets.UTF_8);
    sent(
            "GUARANTEES",
            SheetCalls.CSV,
            (text + one.number() + ",达标,达标,达标,达标,达标,达标,2019-06-01\r\n")
                .getBytes(StandardCharsets.UTF_8))
        .statusCode(200)
        .body("rows", equalTo(1));
    assertEquals(6, checks(one).size());
  }

  private static byte[] template(Tokens caller, String form, String format) {
    return Calls.as(caller)
        .get("/v1/forms/" + form + "/template?format=" + format)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static ValidatableResponse sent(String form, String type, byte[] file) {
    return SheetCalls.request(COUNTY, type).body(file).post("/v1/forms/" + form + "/sheets").then();
  }

  private static List<String> checks(Numbered household) {
    UUID id = household.id();
    return Database.rows(
        "select item || ' ' || left(met::text, 1) || ' ' || checked_on from guarantee_check"
            + " where household_id = ? order by item, id",
        id);
  }
}

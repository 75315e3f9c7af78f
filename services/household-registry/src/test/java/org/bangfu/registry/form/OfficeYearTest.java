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
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Statements;
import org.bangfu.registry.SheetCalls;
import org.bangfu.registry.form.Filling.Numbered;
import org.bangfu.registry.household.ExitProof;
import org.junit.jupiter.api.Test;

/** The year of an office, by sheets alone. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OfficeYearTest {
  @Test
  void householdsLeaveTheRegister() {
    Numbered one = poor();
    Numbered other = poor();
    ExitProof.line("CN", 2018, "3000.00");
    taken(
        fill(
            MANAGER,
            "INCOMES",
            "2018-12-01",
            "户编号,年度,工资性收入,转移性收入,生产经营性支出,年末人数",
            one.number() + ",2018,\"60000\",0,,2",
            one.number() + ",2017,50000,,,2",
            other.number() + ",2018,60000.005,,12.5,"));
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + other.id() + "/income-years")
        .then()
        .body("net", contains("59987.51"))
        .body("members", contains(2));
    String found = "户编号,不愁吃,不愁穿,义务教育,基本医疗,住房安全,饮水安全";
    taken(
        fill(
            MANAGER,
            "GUARANTEES",
            "2018-05-20",
            found,
            one.number() + ",是,是,是,是,是,是",
            other.number() + ",是,是,是,是,是,是"));
    String both = one.number() + "\r\n" + other.number();
    Numbered voted = poor();
    taken(fill(MANAGER, "EXIT_PROPOSALS", "2018-06-01", "户编号", both + "\r\n" + voted.number()));
    fill(
            MANAGER,
            "EXIT_VOTES",
            "2018-06-01",
            "户编号,同意票数,反对票数",
            one.number() + ",41,3",
            other.number() + ",40,0",
            voted.number() + ",20,21")
        .statusCode(200)
        .body("rows", equalTo(3))
        .body("refused", equalTo(1));
    taken(fill(TOWNSHIP, "EXIT_CHECKS", "2018-06-01", "户编号", both));
    fill(COUNTY, "EXITS", "2018-06-02", "户编号", both)
        .statusCode(422)
        .body("cells.row", contains(2, 3))
        .body("cells[0].detail", containsString("must have proved its exit"));
    taken(fill(COUNTY, "EXIT_CONFIRMATIONS", "2018-06-01", "户编号", both));
    taken(fill(COUNTY, "EXIT_ANNOUNCEMENTS", "2018-06-01", "户编号", both));
    taken(fill(TOWNSHIP, "EXITS", "2018-06-09", "户编号,退出日期", one.number() + ",", other.number()));
    for (Numbered household : new Numbered[] {one, other}) {
      Calls.as(TOWNSHIP)
          .get("/v1/households/" + household.id())
          .then()
          .body("povertyState", equalTo("EXITED"));
    }
  }

  @Test
  void householdsAreWatchedAndNoLonger() {
    Numbered one = poor();
    taken(
        fill(
            TOWNSHIP,
            "CLUES",
            "2020-03-02",
            "户编号,线索来源,预警部门,情况说明",
            one.number() + ",干部走访,,自付医疗费超过两万元",
            one.number() + ",部门筛查预警,医保局,"));
    taken(
        fill(TOWNSHIP, "MONITORING", "2020-03-10", "户编号,监测类别,原因", one.number() + ",突发严重困难户,户主住院"));
    fill(TOWNSHIP, "RISKS", "2020-03-10", "户编号,返贫风险", one.number() + ",因病、其他")
        .statusCode(422)
        .body("cells.column", contains("风险说明"))
        .body("cells.detail", contains("must say which, where the risk is OTHER"));
    taken(fill(TOWNSHIP, "RISKS", "2020-03-10", "户编号,返贫风险,风险说明", one.number() + ",因病、其他,担保债务"));
    taken(fill(TOWNSHIP, "CONTACTS", "2020-03-10", "户编号,联系人身份,联系人姓名", one.number() + ",村干部,王小五"));
    taken(
        fill(
            TOWNSHIP,
            "MEASURES",
            "2020-03-20",
            "户编号,帮扶措施,完成日期",
            one.number() + ",健康帮扶,2020-05-06",
            one.number() + ",就业帮扶,"));
    taken(
        fill(
            COUNTY,
            "INSURANCE",
            "2020-04-01",
            "户编号,险种,承保公司,缴费方,保费,起保日期,终保日期,投保日期",
            one.number() + ",防贫保险,人保财险洞口支公司,财政,50,2020-04-01,2021-03-31,2020-04-01"));
    taken(fill(TOWNSHIP, "TAGS", "2020-04-01", "户编号,标签", one.number() + ",重点户"));
    fill(TOWNSHIP, "RISK_REMOVALS", "2020-06-01", "户编号,消除方式", one.number() + ",措施帮扶消除")
        .statusCode(422)
        .body("cells.row", contains(2))
        .body("cells.detail[0]", containsString("not proved"));
    taken(fill(TOWNSHIP, "RISK_REMOVALS", "2020-09-11", "户编号,消除方式", one.number() + ",措施帮扶消除"));
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + one.id())
        .then()
        .body("monitoringState", equalTo("RISK_REMOVED"));
  }

  @Test
  void aSweepIsWrittenDown() {
    Numbered one = poor();
    String sweep =
        Calls.as(COUNTY)
            .body(
                Body.of("division", "430525103")
                    .with("name", "二〇二〇年春季排查")
                    .with("firstDay", "2020-03-01")
                    .with("lastDay", "2020-04-30"))
            .post("/v1/screenings")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String[] rows = {"户编号,排查结果", one.number() + ",拟纳入监测"};
    fill(MANAGER, "SCREENING", "2020-03-05", rows)
        .statusCode(400)
        .body("errors.pointer", contains("?screening"));
    taken(
        SheetCalls.request(MANAGER, SheetCalls.CSV)
            .queryParam("occurredOn", "2020-03-05")
            .queryParam("screening", sweep)
            .body(text(rows))
            .post("/v1/forms/SCREENING/sheets")
            .then());
    Calls.as(TOWNSHIP)
        .get("/v1/screenings/" + sweep + "/list?found=MONITORING_WANTED")
        .then()
        .body("items.id", contains(one.id().toString()));
  }

  /** Forms whose operations are about one household do theirs one by one. */
  @Test
  void aRowMoreTakesAHandfulOfStatements() {
    List<Numbered> households = Stream.generate(Filling::poor).limit(5).toList();
    assertAtMost(3, households, "INCOMES", "户编号,年度,工资性收入", ",2019,20000");
    assertAtMost(9, households, "MONITORING", "户编号,监测类别", ",突发严重困难户");
    assertAtMost(8, households, "RISKS", "户编号,返贫风险", ",因病、因残");
  }

  private static void assertAtMost(
      int statements, List<Numbered> households, String form, String header, String rest) {
    long one = sent(households.subList(0, 1), form, header, rest);
    long four = sent(households.subList(1, 5), form, header, rest);
    assertTrue(four - one <= 3L * statements, form + ": " + one + " and " + four);
  }

  private static long sent(List<Numbered> households, String form, String header, String rest) {
    String rows =
        households.stream()
            .map(household -> household.number() + rest)
            .collect(Collectors.joining("\r\n"));
    return Statements.during(() -> taken(fill(TOWNSHIP, form, "2020-03-10", header, rows)));
  }

  private static void taken(ValidatableResponse answer) {
    answer.statusCode(200);
  }
}

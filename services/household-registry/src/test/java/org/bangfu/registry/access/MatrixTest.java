package org.bangfu.registry.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.matrix.AccessMatrix;
import org.bangfu.kit.testing.matrix.ForeignRecords;
import org.bangfu.kit.testing.matrix.PublishedAccess;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.redivision.Redividing;
import org.bangfu.registry.redivision.Releasing;
import org.bangfu.registry.roll.Sifting;
import org.bangfu.registry.roll.Twinning;
import org.bangfu.registry.standing.Screening;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatrixTest extends PublishedAccess {
  MatrixTest() {
    super(AccessMatrix.of("household-registry").with("code", "430525").with("form", "GUARANTEES"));
  }

  @Test
  void answersForeignRecordsAsMissingOnes() {
    Body step = Body.of("occurredOn", "2020-06-01");
    ForeignRecords records = records();
    for (String operation :
        List.of(
            "verifyHousehold",
            "closeHousehold",
            "reopenHousehold",
            "identifyHousehold",
            "exitHousehold",
            "returnHousehold",
            "admitManager",
            "reinstateManager",
            "releaseManager")) {
      records.body(operation, step);
    }
    records
        .body("copyHouseholdForIt", Body.of("purpose", "本人到镇服务大厅申请查阅"))
        .body("reverseHouseholdStep", Body.of("reason", "误将邻户关闭"))
        .body("refuseExit", Body.of("reason", "住房安全尚未保障"))
        .body("reverseExitStep", Body.of("reason", "误记票数"))
        .body(
            "removeHouseholdFromRegister", Body.of("basis", "PUBLIC_PAY").with("reason", "户主系在编教师"))
        .body("removeRiskOfHousehold", Body.of("removal", "NATURAL"))
        .body(
            "changeMonitoringClass",
            Body.of("monitoringClass", "SUDDEN_HARDSHIP").with("reason", "户主住院"))
        .body("reverseClueStep", Body.of("reason", "记到了另一户"))
        .body("endMonitoringContact", Body.of("reason", "驻村工作队轮换"))
        .body("reverseMonitoringContact", Body.of("reason", "记到了另一户"))
        .body("reverseInsurance", Body.of("reason", "记到了另一户"))
        .body("payInsuranceClaim", Body.of("amount", "500.00"))
        .body("reverseInsuranceClaim", Body.of("reason", "记到了另一户"))
        .body("nameRisks", Body.of("risks", List.of(Body.of("risk", "ILLNESS"))))
        .body("moveHousehold", Body.of("from", "430525103204").with("to", "430525103205"))
        .body(
            "splitHousehold",
            Body.of("number", HouseholdFixtures.number())
                .with("householdType", "ORDINARY")
                .with(
                    "members",
                    List.of(Body.of("memberId", UUID.randomUUID()).with("relationToHead", "HEAD"))))
        .body("planMeasure", Body.of("kind", "INDUSTRY"))
        .body("reverseMeasure", Body.of("reason", "记到了另一户"))
        .body("lookAtHouseholds", Body.items(Screening.nothingFound(UUID.randomUUID())))
        .body("setTag", Body.of("kind", "KEY_HOUSEHOLD"))
        .body("reverseTag", Body.of("reason", "记到了另一户"))
        .body("monitorHousehold", Body.of("monitoringClass", "EXITED_UNSTABLE"))
        .body("revealHousehold", Body.of("fields", List.of("NAME")).with("purpose", "核实入户走访"))
        .body("revealFieldChange", Body.of("purpose", "核实身份证号更正"))
        .body("askForCorrection", Body.of("statement", "姓名写错了一个字"))
        .body("decideCorrection", Body.of("accepted", true).with("answer", "已更正"))
        .body("recordIncome", Body.of("year", 2019).with("wages", "12000.00"))
        .body(
            "waiveFinding",
            Body.of("until", BusinessDays.today().toString()).with("reason", "户主在外就医"))
        .body("withdrawWaiver", Body.of("reason", "病历已返"))
        .body("decideDuplicatePair", Body.of("decision", "DIFFERENT").with("reason", "两户同名"))
        .body("undoMerge", Body.of("reason", "经入户核实为两户"))
        .body(
            "proposeDivisionChanges",
            Body.of("division", "430525103")
                .with("inForceFrom", BusinessDays.today().toString())
                .with("paper", "国统字〔2026〕号"))
        .body("withdrawDivisionChange", Body.of("reason", "批复另行下达"))
        .body("endSupervision", Body.of("basis", "湘扶办发〔2020〕号"))
        .body("reverseSupervision", Body.of("reason", "误记"))
        .body(
            "draftPlan",
            Body.of("year", 2020)
                .with("willing", true)
                .with("capable", true)
                .with("goals", "养鸡两百只")
                .with("measures", List.of("INDUSTRY")))
        .body("evaluatePlan", Body.of("outcome", "REACHED"))
        .body("reversePlanStep", Body.of("reason", "误记"))
        .body("refuseManager", Body.of("reason", "未提供学历证明"))
        .body("suspendManager", Body.of("reason", "连续三个月未更新需求"))
        .body("reassignManager", Body.of("divisions", List.of("430525103205")))
        .body("reverseManagerStep", Body.of("reason", "误记"))
        .body("endStaff", Body.empty())
        .body("describeStation", Body.of("name", "工作站"))
        .body("closeStation", Body.of("reason", "并入邻站"))
        .body("reopenStation", Body.of("reason", "恢复服务"))
        .body("reverseStationStep", Body.of("reason", "误记"))
        .body("assessManager", Body.of("year", 2020).with("grade", "GOOD"))
        .body("reopenPeriod", Body.of("reason", "漏报"))
        .body("eraseMember", Body.of("reason", "本人申请删除"))
        .body("leaveHousehold", Body.of("reason", "DEATH"))
        .body(
            "joinHousehold",
            Body.of("reason", "BIRTH")
                .with(
                    "person",
                    Body.of("name", "张小小")
                        .with("nationalId", People.man())
                        .with("relationToHead", "SON")
                        .with("schoolStage", "BELOW_SCHOOL_AGE")))
        .answerAsMissing();
  }

  @Test
  void listsNoForeignRecord() {
    records().areNotListed();
  }

  private static ForeignRecords records() {
    UUID household = HouseholdFixtures.register();
    String station =
        id(Map.of("name", "工作站", "kind", "TOWNSHIP_STATION", "division", "430525103"), "stations");
    String manager =
        id(
            Map.of("name", "李小明", "stationId", station, "divisions", List.of("430525103204")),
            "managers");
    String post = id(Map.of("name", "王小红", "stationId", station, "role", "HEAD"), "station-staff");
    String correction =
        id(Map.of("statement", "姓名写错了一个字"), "households/" + household + "/corrections");
    String period =
        id(
            Map.of(
                "division",
                "430525",
                "firstDay",
                "2001-01-01",
                "lastDay",
                "2001-01-01",
                "reason",
                "已上报"),
            "closed-periods");
    String supervision =
        id(
            Map.of(
                "division", "430525103", "site", "安置点" + UUID.randomUUID(), "basis", "湘扶办发〔2020〕号"),
            "supervisions");
    // each test makes its records in the same county
    Calls.write()
        .body(Body.of("reason", "测试"))
        .post("/v1/closed-periods/" + period + "/reopening")
        .then()
        .statusCode(200);
    UUID twin = Twinning.couple("430525109224", "淳于一", "太叔一");
    UUID other = Twinning.couple("430525109224", "淳于一", "太叔一");
    Sifting.broken(household, "update household set main_cause = 'ILLNESS' where id = ?");
    String run = Sifting.run(HouseholdFixtures.VILLAGE).getString("id");
    return ForeignRecords.of("household-registry", "430525", "450923")
        .record("/v1/households/", household)
        .record("/v1/stations/", station)
        .record("/v1/managers/", manager)
        .record("/v1/station-staff/", post)
        .record("/v1/closed-periods/", period)
        .record("/v1/sift-runs/", run)
        .record("/v1/screenings/", Screening.of("430525103", "2020-04-01", "2020-06-30"))
        .record("/v1/supervisions/", supervision)
        .record("/v1/divisions/releases/", Releasing.ofVillage("430525103", "某新村"))
        .record("/v1/divisions/changes/", Redividing.drafted("430525103"))
        .record("/v1/duplicate-pairs/", Twinning.pair(twin, other))
        .record("/v1/findings/", Sifting.finding(household))
        .record("/v1/corrections/", correction);
  }

  private static String id(Map<String, Object> body, String collection) {
    return Calls.write()
        .body(body)
        .post("/v1/" + collection)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }
}

package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.Closings;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rosters of those whose divisions end at a county or a township. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterOfOfficerTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.COUNTY_OFFICER, "450923");

  @ParameterizedTest
  @CsvSource({"county-officer, 430525", "township-officer, 430525103"})
  void goTheWholeRoad(String role, String division) {
    Tokens officer = Tokens.staff(role, division);
    RosterSheet sheet = new RosterSheet();
    String good = sheet.addFamily();
    sheet.add(HouseholdFixtures.number(), 1, "张一", People.man(), "户主").put("户属性", "火星户");
    UUID roster = uploaded(officer, sheet, "430525103204");
    Calls.as(officer)
        .get("/v1/rosters/" + roster + "/errors")
        .then()
        .statusCode(200)
        .body("items.rule", contains("unknown-word"));
    Calls.as(officer).get("/v1/rosters/" + roster + "/errors.csv").then().statusCode(200);
    Calls.as(officer).get("/v1/rosters").then().body("items.id", hasItem(roster.toString()));
    RosterCalls.step(officer, roster, "review").then().statusCode(200);
    RosterCalls.step(officer, roster, "merge")
        .then()
        .statusCode(403)
        .body("type", endsWith("/same-account"));
    assertThat(Database.rows("select id from household where number = ?", good), hasSize(0));
    // nor in another role: it is the account that counts
    RosterCalls.step(inAnotherRole(officer), roster, "merge").then().statusCode(403);
    Tokens cashier = another(officer);
    RosterCalls.step(cashier, roster, "merge")
        .then()
        .statusCode(200)
        .body("householdsCreated", equalTo(1))
        .body("division", equalTo("430525103204"));
    assertThat(
        Database.rows("select division from household where number = ?", good),
        contains("430525103204"));
    sheet.row(0).put("人均纯收入", "4100");
    UUID later = uploaded(officer, sheet, "430525103204");
    RosterCalls.step(cashier, later, "review").then().statusCode(200);
    RosterCalls.step(cashier, later, "merge")
        .then()
        .statusCode(200)
        .body("householdsUpdated", equalTo(1));
    assertThat(
        Database.rows(
            "select distinct method || ' ' || route from audit_entry where record_id = ?", roster),
        hasItems(
            "POST /v1/rosters",
            "GET /v1/rosters/{id}/errors",
            "GET /v1/rosters/{id}/errors.csv",
            "POST /v1/rosters/{id}/review",
            "POST /v1/rosters/{id}/merge"));
  }

  @ParameterizedTest
  @CsvSource({"county-officer, 430525", "township-officer, 430525103"})
  void bringAFileOfErrorsAlone(String role, String division) {
    Tokens officer = Tokens.staff(role, division);
    RosterSheet sheet = new RosterSheet();
    sheet.add(HouseholdFixtures.number(), 1, "张一", People.man(), "户主").put("村", "不存在村");
    UUID roster = uploaded(officer, sheet, division);
    Calls.as(officer)
        .get("/v1/rosters/" + roster + "/errors")
        .then()
        .body("items.rule", contains("village-unknown"));
  }

  @Test
  void aFileOfTwoDivisionsOfOneOfficerLandsInBoth() {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "430525103", "430524");
    RosterSheet sheet = new RosterSheet();
    String here = sheet.addFamily();
    String there = addInTheOtherCounty(sheet);
    UUID roster = uploaded(officer, sheet, "430524");
    // of whom one has no say in the other's
    Tokens ofOne = Tokens.staff(Role.COUNTY_OFFICER, "430524");
    RosterCalls.step(officer, roster, "review").then().statusCode(200);
    RosterCalls.step(ofOne, roster, "merge")
        .then()
        .statusCode(200)
        .body("householdsCreated", equalTo(1))
        .body("refusedHouseholds", equalTo(1));
    Calls.as(officer)
        .get("/v1/rosters/" + roster + "/errors")
        .then()
        .body("items.rule", contains("village-beyond"));
    assertThat(Database.rows("select id from household where number = ?", here), hasSize(0));
    assertThat(Database.rows("select id from household where number = ?", there), hasSize(1));
    UUID again =
        id(
            RosterCalls.upload(
                officer, sheet.csv(StandardCharsets.UTF_8, ""), "text/csv", "2019-05-03"));
    RosterCalls.step(officer, again, "review").then().statusCode(200);
    RosterCalls.step(another(officer), again, "merge")
        .then()
        .statusCode(200)
        .body("householdsCreated", equalTo(1))
        .body("householdsUnchanged", equalTo(1));
  }

  @Test
  void ofSeveralCountiesEachHasItsOwnPeriods() {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "4305");
    RosterSheet sheet = new RosterSheet();
    String here = sheet.addFamily();
    String there = addInTheOtherCounty(sheet);
    UUID period = Closings.close("430524", "2019-05-01", "2019-05-31");
    UUID roster = uploaded(officer, sheet, "4305");
    Calls.as(officer)
        .get("/v1/rosters/" + roster + "/errors")
        .then()
        .body("items.rule", contains("period-closed"));
    RosterCalls.step(officer, roster, "review").then().statusCode(200);
    RosterCalls.step(another(officer), roster, "merge")
        .then()
        .statusCode(200)
        .body("householdsCreated", equalTo(1));
    Closings.reopen("430524", period);
    assertThat(Database.rows("select id from household where number = ?", here), hasSize(1));
    assertThat(Database.rows("select id from household where number = ?", there), hasSize(0));
  }

  @Test
  void nobodyElseSeesOrDecidesIt() {
    RosterSheet sheet = new RosterSheet();
    sheet.add(HouseholdFixtures.number(), 1, "张一", People.man(), "户主").put("户属性", "火星户");
    UUID roster = uploaded(COUNTY, sheet, "430525103204");
    Calls.as(TOWNSHIP).get("/v1/rosters/" + roster).then().statusCode(200);
    for (String path : List.of("", "/errors", "/errors.csv")) {
      Calls.as(NEIGHBOUR).get("/v1/rosters/" + roster + path).then().statusCode(404);
    }
    for (String step : List.of("review", "merge")) {
      RosterCalls.step(NEIGHBOUR, roster, step).then().statusCode(404);
    }
    // the same bytes, none of whose villages is the neighbour's, are another roster
    byte[] csv = sheet.csv(StandardCharsets.UTF_8, "");
    Response other = RosterCalls.upload(NEIGHBOUR, csv, "text/csv", "2019-05-01");
    other.then().statusCode(201).body("division", equalTo("450923"));
    assertThat(id(other), not(equalTo(roster)));
  }

  @Test
  void aFileThatComesTenTimesAtOnceIsOneRoster() {
    RosterSheet sheet = new RosterSheet();
    sheet.addFamily();
    byte[] csv = sheet.csv(StandardCharsets.UTF_8, "");
    try (ExecutorService callers = Executors.newFixedThreadPool(10)) {
      List<Response> answers =
          IntStream.range(0, 10)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () -> RosterCalls.upload(COUNTY, csv, "text/csv", "2019-05-01"), callers))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      List<Integer> statuses = answers.stream().map(Response::statusCode).toList();
      assertThat(statuses, everyItem(in(List.of(200, 201, 503))));
      assertThat(statuses.stream().filter(status -> status == 201).toList(), hasSize(1));
      Response again = RosterCalls.upload(COUNTY, csv, "text/csv", "2019-05-01");
      again.then().statusCode(200);
      assertThat(
          answers.stream()
              .filter(answer -> answer.statusCode() < 300)
              .map(RosterOfOfficerTest::id)
              .distinct()
              .toList(),
          contains(id(again)));
    }
  }

  private static UUID uploaded(Tokens officer, RosterSheet sheet, String division) {
    Response answer =
        RosterCalls.upload(
            officer, sheet.csv(StandardCharsets.UTF_8, ""), "text/csv", "2019-05-01");
    answer
        .then()
        .statusCode(201)
        .body("state", equalTo("VALIDATED"))
        .body("division", equalTo(division));
    return id(answer);
  }

  /** A household of Longhui, the county beside; gives its number. */
  private static String addInTheOtherCounty(RosterSheet sheet) {
    String there = HouseholdFixtures.number();
    var row = sheet.add(there, 1, "张一", People.man(), "户主");
    List<String> village =
        List.of(
            Database.rows(
                    """
                    select v.name, t.name, c.name from division v join division t on t.code = v.parent
                    join division c on c.code = t.parent
                    where v.code like '430524%' and v.level = 'VILLAGE' order by v.code limit 1
                    """)
                .getFirst()
                .split("[|]"));
    row.put("村", village.get(0));
    row.put("乡", village.get(1));
    row.put("县", village.get(2));
    return there;
  }

  /** Another account with the same rights, as a county's second officer has it. */
  private static Tokens another(Tokens officer) {
    return new Tokens(
        UUID.randomUUID(), officer.client(), officer.roles(), officer.divisions(), null);
  }

  private static Tokens inAnotherRole(Tokens officer) {
    return new Tokens(
        officer.account(),
        "another",
        Set.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER),
        officer.divisions(),
        null);
  }

  private static UUID id(Response answer) {
    return UUID.fromString(answer.jsonPath().getString("id"));
  }
}

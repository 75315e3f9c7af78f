package org.bangfu.registry.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.ExitProof;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/**
 * An exit from the register goes from the village's meeting to an announcement that has run out.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExitDossierTest {
  private static final Tokens VILLAGE =
      Tokens.staff(Role.INFORMATION_MANAGER, HouseholdFixtures.VILLAGE);
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void comesFromTheVillageToTheRegister() {
    UUID id = poor();
    proved(id, 2018);
    step(VILLAGE, "", "2018-06-01", id).statusCode(200).body("households", equalTo(1));
    vote(VILLAGE, "2018-06-02", id, 41, 3, 2).statusCode(200).body("refused", equalTo(0));
    step(VILLAGE, "/township-checks", "2018-06-03", id).statusCode(403);
    step(TOWNSHIP, "/township-checks", "2018-06-03", id).statusCode(200);
    step(TOWNSHIP, "/confirmations", "2018-06-04", id).statusCode(403);
    step(COUNTY, "/confirmations", "2018-06-04", id).statusCode(200);
    exit(id, "2018-06-20")
        .statusCode(409)
        .body(
            "detail", equalTo("It is not proved: its exit is COUNTY_CONFIRMED and not announced."));
    Calls.as(COUNTY)
        .body(Body.of("occurredOn", "2018-06-05").with("days", 10).with("households", List.of(id)))
        .post("/v1/exit-dossiers/announcements")
        .then()
        .statusCode(200);
    exit(id, "2018-06-14")
        .statusCode(409)
        .body("detail", equalTo("It is not proved: its announcement runs until 2018-06-14."));
    due("2018-06-14").body("items.id", not(hasItem(id.toString())));
    due("2018-06-15").body("items.id", hasItem(id.toString()));
    exit(id, "2018-06-15").statusCode(200).body("povertyState", equalTo("EXITED"));
    due("2018-06-15").body("items.id", not(hasItem(id.toString())));
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/exit-dossiers")
        .then()
        .statusCode(200)
        .body("state", contains("EXITED"))
        .body("[0].postedUntil", equalTo("2018-06-14"))
        .body(
            "[0].steps.to",
            contains(
                "PROPOSED", "VOTED", "TOWNSHIP_CHECKED", "COUNTY_CONFIRMED", "ANNOUNCED", "EXITED"))
        .body("[0].steps[1].votes.inFavour", equalTo(41))
        .body("[0].steps[1].votes.abstained", equalTo(2))
        .body("[0].steps[5].occurredOn", equalTo("2018-06-15"));
  }

  @Test
  void isRefusedWhereMostOfTheVillageAreNotForIt() {
    UUID id = poor();
    UUID other = poor();
    step(VILLAGE, "", "2018-06-01", id, other).statusCode(200);
    Calls.as(VILLAGE)
        .body(
            Body.of("occurredOn", "2018-06-02")
                .with("items", List.of(votes(id, 20, 15, 5), votes(other, 21, 15, 5))))
        .post("/v1/exit-dossiers/votes")
        .then()
        .statusCode(200)
        .body("households", equalTo(2))
        .body("refused", equalTo(1));
    dossiers(id).body("state", contains("REFUSED"));
    dossiers(other).body("state", contains("VOTED"));
    // it may be proposed anew, and then what was refused stays refused
    step(VILLAGE, "", "2019-06-01", id).statusCode(200);
    reverse(COUNTY, id, 0, "误记票数").statusCode(409).body("detail", containsString("proposed anew"));
    vote(VILLAGE, "2019-06-02", id, 0, 0, 0)
        .statusCode(400)
        .body("errors.pointer", contains("/items/0/inFavour"));
  }

  @Test
  void isOfHouseholdsThatHaveComeSoFarOrOfNone() {
    UUID id = poor();
    UUID richer = HouseholdFixtures.register();
    refused(step(VILLAGE, "", "2013-12-31", id), "/households/0", "not since 2014-01-01");
    refused(
        step(VILLAGE, "", "2020-06-01", id, richer), "/households/1", "on the poverty register");
    refused(step(VILLAGE, "", "2020-06-01", id, id), "/households/1", "of item 0");
    dossiers(id).body("", empty());
    step(VILLAGE, "", "2020-06-01", id).statusCode(200);
    refused(step(VILLAGE, "", "2020-06-02", id), "/households/0", "not proposed already");
    refused(step(COUNTY, "/confirmations", "2020-06-02", id), "/households/0", "it is PROPOSED");
    refused(
        vote(VILLAGE, "2020-05-31", id, 9, 0, 0), "/items/0/householdId", "PROPOSED on 2020-06-01");
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-06-02"))
        .then()
        .statusCode(200);
    dossiers(id).body("state", contains("REFUSED"));
    refused(vote(VILLAGE, "2020-06-03", id, 9, 0, 0), "/items/0/householdId", "is proposed");
  }

  @Test
  void isOfOneStayOnTheRegister() throws Exception {
    UUID id = poor();
    ExitProof.announced(id, LocalDate.parse("2018-06-01"));
    // a roster knows of the exit, and of no dossier
    Database.change(
        "update household set poverty_state = 'EXITED', exited_year = 2018 where id = ?", id);
    HouseholdFixtures.step(id, "return", Map.of("occurredOn", "2019-06-01")).then().statusCode(200);
    dossiers(id).body("state", contains("REFUSED"));
    proved(id, 2019);
    exit(id, "2019-07-01")
        .statusCode(409)
        .body("detail", equalTo("It is not proved: its exit was not proposed."));
  }

  @Test
  void anExitIsTakenBackPastWhatWasProposedLater() {
    UUID id = poor();
    proved(id, 2018);
    ExitProof.announced(id, LocalDate.parse("2018-06-01"));
    exit(id, "2018-06-08").statusCode(200);
    HouseholdFixtures.step(id, "return", Map.of("occurredOn", "2019-06-01")).then().statusCode(200);
    step(VILLAGE, "", "2019-06-02", id).statusCode(200);
    reverseExit(id, "2019-06-03");
    dossiers(id).body("state", contains("EXITED", "REFUSED"));
    reverse(COUNTY, id, 1, "误")
        .statusCode(409)
        .body("detail", containsString("not on the poverty register"));
    String exit =
        Calls.as(COUNTY)
            .get("/v1/households/" + id + "/steps")
            .then()
            .extract()
            .path("find { it.to == 'EXITED' && it.reverses == null }.id");
    Calls.as(COUNTY)
        .body(Body.of("reason", "误").with("occurredOn", "2019-06-04"))
        .post("/v1/households/" + id + "/steps/" + exit + "/reversal")
        .then()
        .statusCode(200);
    dossiers(id).body("state", contains("ANNOUNCED", "REFUSED"));
  }

  @Test
  void whoCheckedItDoesNotConfirmIt() {
    UUID id = poor();
    step(VILLAGE, "", "2018-06-01", id).statusCode(200);
    vote(VILLAGE, "2018-06-01", id, 9, 0, 0).statusCode(200);
    step(COUNTY, "/township-checks", "2018-06-01", id).statusCode(200);
    step(COUNTY, "/confirmations", "2018-06-01", id)
        .statusCode(403)
        .body("type", endsWith("/same-account"));
    step(Tokens.officer(), "/confirmations", "2018-06-01", id).statusCode(200);
  }

  @Test
  void opensAgainWithAnExitThatIsTakenBack() {
    UUID id = poor();
    proved(id, 2018);
    ExitProof.announced(id, LocalDate.parse("2018-06-01"));
    exit(id, "2018-06-08").statusCode(200);
    reverseExit(id, "2018-06-20");
    dossiers(id)
        .body("[0].state", equalTo("ANNOUNCED"))
        .body("[0].postedUntil", equalTo("2018-06-07"))
        .body("[0].since", equalTo("2018-06-01"))
        .body("[0].steps.to[-1]", equalTo("ANNOUNCED"));
    exit(id, "2018-06-10").statusCode(200);
    dossiers(id).body("state", contains("EXITED"));
  }

  @Test
  void endsWithAnExitForWhichTheCountyAnswers() {
    UUID id = poor();
    step(VILLAGE, "", "2018-06-01", id).statusCode(200);
    Calls.as(COUNTY)
        .body(Body.of("occurredOn", "2018-05-31").with("override", true).with("reason", "县级复核认定"))
        .post("/v1/households/" + id + "/exit")
        .then()
        .statusCode(200);
    // its days do not go back
    dossiers(id).body("state", contains("EXITED")).body("since", contains("2018-06-01"));
    reverseExit(id, "2018-06-20");
    dossiers(id).body("state", contains("PROPOSED"));
  }

  @Test
  void whatTheCountyHasConfirmedTheCountyTakesBack() {
    UUID id = poor();
    ExitProof.announced(id, LocalDate.parse("2018-06-01"));
    refuse(TOWNSHIP, id, "2018-06-02", "住房安全尚未保障")
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    refuse(COUNTY, id, "2018-05-31", "住房安全尚未保障")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    refuse(COUNTY, id, "2018-06-02", " ").statusCode(400);
    refuse(COUNTY, id, "2018-06-02", "住房安全尚未保障")
        .statusCode(200)
        .body("[0].state", equalTo("REFUSED"))
        .body("[0].steps[-1].reason", equalTo("住房安全尚未保障"));
    assertEquals(
        0,
        Database.number(
            "select count(*) from exit_dossier_step where household_id = ? and reason like '%住房%'",
            id));
    reverse(TOWNSHIP, id, 0, "住房已加固").statusCode(409);
    reverse(COUNTY, id, 0, "住房已加固")
        .statusCode(200)
        .body("[0].state", equalTo("ANNOUNCED"))
        .body("[0].postedUntil", equalTo("2018-06-07"));
    reverse(COUNTY, id, 0, "公示有误").statusCode(200).body("[0].state", equalTo("COUNTY_CONFIRMED"));
    reverse(COUNTY, id, 0, "核定有误").statusCode(200).body("[0].state", equalTo("TOWNSHIP_CHECKED"));
    reverse(TOWNSHIP, id, 0, "审核有误").statusCode(200).body("[0].state", equalTo("VOTED"));
    reverse(TOWNSHIP, id, 0, "评议有误").statusCode(200).body("[0].state", equalTo("PROPOSED"));
    reverse(TOWNSHIP, id, 0, "拟退出有误")
        .statusCode(409)
        .body("detail", containsString("Refuse the exit instead"));
    refuse(TOWNSHIP, id, "2018-06-01", "群众有异议").statusCode(200);
  }

  @Test
  void isNobodysOfAnotherPlace() {
    UUID id = poor();
    step(VILLAGE, "", "2018-06-01", id).statusCode(200);
    Tokens neighbour = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");
    UUID nobody = UUID.randomUUID();
    for (UUID one : List.of(id, nobody)) {
      refused(step(neighbour, "", "2018-06-01", one), "/households/0", "caller's divisions");
      refused(vote(neighbour, "2018-06-01", one, 1, 0, 0), "/items/0/householdId", "divisions");
      refuse(neighbour, one, "2018-06-02", "误").statusCode(404);
      Calls.as(neighbour).get("/v1/households/" + one + "/exit-dossiers").then().statusCode(404);
    }
    Calls.as(neighbour)
        .get("/v1/exit-dossiers")
        .then()
        .statusCode(200)
        .body("items.division", not(hasItem(HouseholdFixtures.VILLAGE)));
    String dossier = dossiers(id).extract().path("[0].id");
    Calls.as(COUNTY)
        .body(Body.of("reason", "误"))
        .post("/v1/households/" + nobody + "/exit-dossiers/" + dossier + "/reversal")
        .then()
        .statusCode(404);
  }

  @Test
  void aVillageTakesAsManyStatementsAsAHousehold() {
    UUID[] village = Stream.generate(ExitDossierTest::poor).limit(5).toArray(UUID[]::new);
    // the households, those that are proposed, the dossiers, their steps
    assertEquals(
        4, Statements.during(() -> step(VILLAGE, "", "2018-06-01", village).statusCode(200)));
    // the dossiers, where they are, their steps
    assertEquals(
        3,
        Statements.during(() ->
            Calls.as(VILLAGE)
                .body(
                    Body.of("occurredOn", "2018-06-02")
                        .with("items", Stream.of(village).map(id -> votes(id, 3, 1, 0)).toList()))
                .post("/v1/exit-dossiers/votes")
                .then()
                .statusCode(200)));
    Calls.as(TOWNSHIP)
        .queryParam("division", HouseholdFixtures.VILLAGE)
        .queryParam("state", "VOTED")
        .queryParam("limit", 2)
        .get("/v1/exit-dossiers")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.state", contains("VOTED", "VOTED"));
  }

  @Test
  void ofTwoProposalsAtOnceOneIsMade() {
    UUID id = poor();
    List<Integer> answers =
        Collections.nCopies(4, id).parallelStream()
            .map(one -> step(VILLAGE, "", "2018-06-01", one).extract().statusCode())
            .sorted()
            .toList();
    assertEquals(List.of(200, 400, 400, 400), answers);
    dossiers(id).body("steps", hasSize(1));
  }

  /** In poverty, registered before all of it. */
  private static UUID poor() {
    return HouseholdFixtures.poorSince("2014-01-01");
  }

  private static void proved(UUID id, int year) {
    ExitProof.line("CN", year, "3000.00");
    ExitProof.income(id, year, "60000.00");
    ExitProof.guarantees(id, year + "-01-02", ExitProof.everything());
  }

  private static ValidatableResponse step(Tokens caller, String step, String day, UUID... ids) {
    return Calls.as(caller)
        .body(Body.of("occurredOn", day).with("households", List.of(ids)))
        .post("/v1/exit-dossiers" + step)
        .then();
  }

  private static Body votes(UUID id, int inFavour, int against, int abstained) {
    return Body.of("householdId", id)
        .with("inFavour", inFavour)
        .with("against", against)
        .with("abstained", abstained);
  }

  private static ValidatableResponse vote(
      Tokens caller, String day, UUID id, int inFavour, int against, int abstained) {
    return Calls.as(caller)
        .body(
            Body.of("occurredOn", day)
                .with("items", List.of(votes(id, inFavour, against, abstained))))
        .post("/v1/exit-dossiers/votes")
        .then();
  }

  private static ValidatableResponse exit(UUID id, String day) {
    return Calls.as(COUNTY)
        .body(Body.of("occurredOn", day))
        .post("/v1/households/" + id + "/exit")
        .then();
  }

  private static void reverseExit(UUID id, String day) {
    String step =
        Calls.as(COUNTY).get("/v1/households/" + id + "/steps").then().extract().path("[-1].id");
    Calls.as(COUNTY)
        .body(Body.of("reason", "误").with("occurredOn", day))
        .post("/v1/households/" + id + "/steps/" + step + "/reversal")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse refuse(Tokens caller, UUID id, String day, String reason) {
    return Calls.as(caller)
        .body(Body.of("occurredOn", day).with("reason", reason))
        .post("/v1/households/" + id + "/exit-dossiers/refusal")
        .then();
  }

  private static ValidatableResponse reverse(Tokens caller, UUID id, int which, String reason) {
    String dossier = dossiers(id).extract().path("[" + which + "].id");
    return Calls.as(caller)
        .body(Body.of("reason", reason))
        .post("/v1/households/" + id + "/exit-dossiers/" + dossier + "/reversal")
        .then();
  }

  private static ValidatableResponse dossiers(UUID id) {
    return Calls.as(TOWNSHIP).get("/v1/households/" + id + "/exit-dossiers").then().statusCode(200);
  }

  /** What can be taken on a day, because its announcement was over before it. */
  private static ValidatableResponse due(String day) {
    return Calls.as(TOWNSHIP)
        .queryParam("division", HouseholdFixtures.VILLAGE)
        .queryParam("ranOutBefore", day)
        .queryParam("limit", 200)
        .get("/v1/exit-dossiers")
        .then()
        .statusCode(200);
  }

  private static void refused(ValidatableResponse answer, String pointer, String rule) {
    answer
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors[0].detail", containsString(rule));
  }
}

package org.bangfu.registry.roll;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Who sees to a finding, and for which a county answers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FindingTest {
  private static final String RULE = "R-CAUSE-ILLNESS";
  private static final String REASON = "户主在外就医，病历未返";
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525107");
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void areGivenToAVillageInAFewStatementsOrNotAtAll() {
    String village = "430525107002";
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      UUID household = Sifting.withoutIllMember(village);
      Sifting.run(village);
      ids.add(Sifting.finding(household));
    }
    long statements =
        Statements.during(
            () -> assign(TOWNSHIP, village, ids).statusCode(200).body("assigned", equalTo(3)));
    // those that are held, and what becomes of them
    assertEquals(2, statements);
    assign(TOWNSHIP, village, ids).statusCode(200).body("assigned", equalTo(0));
    assign(COUNTY, "430525107", ids.subList(0, 1)).statusCode(200).body("assigned", equalTo(1));
    Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, village))
        .queryParam("assignedTo", village)
        .get("/v1/findings")
        .then()
        .statusCode(200)
        .body("items.id", contains(ids.get(1), ids.get(2)))
        .body("items.state", everyItem(equalTo("ASSIGNED")));
    // a run that finds them again leaves them with who has them
    assertEquals("3 0 0 0 3 0", Sifting.counted(Sifting.run(village), RULE));
    Calls.as(TOWNSHIP)
        .get("/v1/findings/" + ids.getFirst() + "/steps")
        .then()
        .body("to", contains("OPEN", "ASSIGNED", "ASSIGNED"))
        .body("assignedTo.findAll { it != null }", contains(village, "430525107"));
    assign(TOWNSHIP, "430525", ids).statusCode(400).body("errors.pointer", contains("/assignedTo"));
    assign(TOWNSHIP, "430525107206", ids.subList(1, 2))
        .statusCode(400)
        .body("errors.pointer", contains("/findings/0"))
        .body("errors.detail", contains(containsString("must lie in")));
    assign(
            Tokens.staff(Role.TOWNSHIP_OFFICER, "430525106"),
            "430525106",
            List.of(ids.getFirst(), UUID.randomUUID().toString()))
        .statusCode(400)
        .body("errors.pointer", contains("/findings/0", "/findings/1"))
        .body("errors.detail", everyItem(equalTo("must be a finding of the caller's divisions")));
    assign(Tokens.staff(Role.INFORMATION_MANAGER, village), village, ids).statusCode(403);
  }

  @Test
  void isWaivedByTheCountyUntilADay() {
    String village = "430525107202";
    UUID household = Sifting.withoutIllMember(village);
    Sifting.run(village);
    String id = Sifting.finding(household);
    LocalDate today = BusinessDays.today();
    waive(TOWNSHIP, id, today).statusCode(403);
    waive(Tokens.staff(Role.COUNTY_OFFICER, "450923"), id, today).statusCode(404);
    for (LocalDate wrong : List.of(today.minusDays(1), today.plusYears(1).plusDays(1))) {
      waive(COUNTY, id, wrong).statusCode(400).body("errors.pointer", contains("/until"));
    }
    Calls.as(COUNTY)
        .body(Body.of("until", today.toString()).with("reason", " "))
        .post("/v1/findings/" + id + "/waiver")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    waive(COUNTY, id, today)
        .statusCode(200)
        .body("state", equalTo("WAIVED"))
        .body("waivedUntil", equalTo(today.toString()));
    waive(COUNTY, id, today).statusCode(409);
    assign(COUNTY, village, List.of(id))
        .statusCode(400)
        .body("errors.detail", contains("must be a finding that is open"));
    assertEquals("1 0 0 0 0 1", Sifting.counted(Sifting.run(village), RULE));
    Database.changeAsOwner(
        "update finding set waived_until = ? where id = ?",
        today.minusDays(1),
        UUID.fromString(id));
    assertEquals("1 1 0 0 1 0", Sifting.counted(Sifting.run(village), RULE));
    // what is waived can be fixed too
    waive(COUNTY, id, today).statusCode(200);
    Sifting.broken(household, "update household set main_cause = 'OTHER' where id = ?");
    assertEquals("0 0 1 0 0 0", Sifting.counted(Sifting.run(village), RULE));
    waive(COUNTY, id, today).statusCode(409);
  }

  @Test
  void aWaiverIsWithdrawnAndBothSayWhy() {
    String village = "430525107205";
    UUID household = Sifting.withoutIllMember(village);
    Sifting.run(village);
    String id = Sifting.finding(household);
    assign(COUNTY, village, List.of(id)).statusCode(200);
    withdraw(COUNTY, id).statusCode(409);
    waive(COUNTY, id, BusinessDays.today().plusMonths(3)).statusCode(200);
    withdraw(TOWNSHIP, id).statusCode(403);
    withdraw(COUNTY, id)
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"))
        .body("waivedUntil", nullValue());
    Calls.as(TOWNSHIP)
        .get("/v1/findings/" + id + "/steps")
        .then()
        .statusCode(200)
        .body("to", contains("OPEN", "ASSIGNED", "WAIVED", "ASSIGNED"))
        .body("reason.findAll { it != null }", contains(REASON, "病历已返"));
    assertThat(
        Database.rows("select reason from finding_step where reason is not null"),
        everyItem(not(containsString("病历"))));
    // the household may know
    Calls.as(Tokens.person(Role.HOUSEHOLD, household))
        .get("/v1/households/" + household + "/copy")
        .then()
        .statusCode(200)
        .body("findings.rule", contains(RULE))
        .body("findingSteps.reason.findAll { it != null }", contains(REASON, "病历已返"));
    erase(household);
    assertEquals("0 0 0 1 0 0", Sifting.counted(Sifting.run(village), RULE));
    Calls.as(TOWNSHIP)
        .get("/v1/findings/" + id + "/steps")
        .then()
        .statusCode(200)
        .body("to", contains("OPEN", "ASSIGNED", "WAIVED", "ASSIGNED", "ENDED"))
        .body("reason.findAll { it != null }", empty());
  }

  private static void erase(UUID household) {
    HouseholdFixtures.step(household, "closure", Map.of("occurredOn", "2020-06-30"))
        .then()
        .statusCode(200);
    List<String> members =
        Calls.write().get("/v1/households/" + household).jsonPath().getList("members.id");
    for (String member : members) {
      Calls.as(COUNTY)
          .body(Body.of("reason", "本人申请删除"))
          .post("/v1/households/" + household + "/members/" + member + "/erasure")
          .then()
          .statusCode(200);
    }
  }

  private static ValidatableResponse assign(Tokens caller, String to, List<String> findings) {
    return Calls.as(caller)
        .body(Body.of("assignedTo", to).with("findings", findings))
        .post("/v1/findings/assignments")
        .then();
  }

  private static ValidatableResponse waive(Tokens caller, String id, LocalDate until) {
    return Calls.as(caller)
        .body(Body.of("until", until.toString()).with("reason", REASON))
        .post("/v1/findings/" + id + "/waiver")
        .then();
  }

  private static ValidatableResponse withdraw(Tokens caller, String id) {
    return Calls.as(caller)
        .body(Body.of("reason", "病历已返"))
        .post("/v1/findings/" + id + "/waiver/withdrawal")
        .then();
  }
}

package org.bangfu.registry.standing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import org.bangfu.registry.household.ExitProof;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/**
 * Who leaves the poverty register has an income above the line and lacks nothing, or somebody
 * answers for it.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExitTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void isRefusedWithAllThatIsNotProved() {
    UUID id = poor();
    exit(COUNTY, id, Body.of("occurredOn", "2016-06-30"))
        .statusCode(409)
        .body("type", endsWith("/exit-not-proved"))
        .body(
            "detail",
            allOf(
                containsString("no income of 2016 or 2015 is recorded"),
                containsString("FOOD was not looked at since 2015-07-01"),
                containsString("WATER was not looked at since 2015-07-01"),
                containsString("its exit was not proposed")));
    ExitProof.income(id, 2016, "8000.00");
    ExitProof.guarantees(id, "2016-06-01", ExitProof.everything().with("HOUSING", false));
    ExitProof.guarantees(id, "2015-06-30", ExitProof.everything());
    ExitProof.announced(id, LocalDate.parse("2016-06-23"));
    exit(COUNTY, id, Body.of("occurredOn", "2016-06-30"))
        .statusCode(409)
        .body(
            "detail",
            equalTo(
                "It is not proved: no poverty line of 2016 is set; HOUSING was not met on"
                    + " 2016-06-01."));
    // half of 8,000.00 a head is the line, and not above it
    ExitProof.line("430525", 2016, "4000.00");
    ExitProof.guarantees(id, "2016-06-30", Body.of("HOUSING", true));
    exit(COUNTY, id, Body.of("occurredOn", "2016-06-30"))
        .statusCode(409)
        .body(
            "detail",
            equalTo(
                "It is not proved: the income per head in 2016, 4000.00 yuan, is not above the"
                    + " line of 4000.00."));
    // what is recorded later of the same year counts
    ExitProof.income(id, 2016, "8000.02");
    exit(TOWNSHIP, id, Body.of("occurredOn", "2016-06-30"))
        .statusCode(200)
        .body("povertyState", equalTo("EXITED"))
        .body("exitedYear", equalTo(2016));
  }

  @Test
  void ofTheYearBeforeAndByTheHighestLine() {
    UUID id = poor();
    ExitProof.line("CN", 2015, "2855.00");
    ExitProof.line("43", 2015, "9000.00");
    ExitProof.income(id, 2015, "12000.00");
    ExitProof.guarantees(id, "2016-01-05", ExitProof.everything());
    ExitProof.announced(id, LocalDate.parse("2016-01-03"));
    exit(COUNTY, id, Body.of("occurredOn", "2016-01-10"))
        .statusCode(409)
        .body("detail", containsString("6000.00 yuan, is not above the line of 9000.00"));
    // a county may not ask for less than what is above it
    ExitProof.line("430525", 2015, "1.00");
    exit(COUNTY, id, Body.of("occurredOn", "2016-01-10")).statusCode(409);
    // another amount of the same region counts from now on
    ExitProof.line("43", 2015, "5999.99");
    exit(COUNTY, id, Body.of("occurredOn", "2016-01-10")).statusCode(200);
    Calls.as(TOWNSHIP)
        .queryParam("division", "430525103259")
        .queryParam("year", 2015)
        .get("/v1/income-lines")
        .then()
        .statusCode(200)
        .body("amount", contains("1.00", "5999.99", "2855.00"))
        .body("division", contains("430525", "43", "CN"));
  }

  @Test
  void isAnsweredForByTheCountyWithAReason() {
    UUID id = poor();
    Body override = Body.of("occurredOn", "2017-12-31").with("override", true);
    exit(TOWNSHIP, id, override.with("reason", "资料补录"))
        .statusCode(400)
        .body("errors.pointer", contains("/override"));
    exit(COUNTY, id, override).statusCode(400).body("errors.pointer", contains("/reason"));
    exit(COUNTY, id, override.with("reason", "资料遗失，县级复核认定"))
        .statusCode(200)
        .body("povertyState", equalTo("EXITED"));
    Calls.as(COUNTY)
        .get("/v1/households/" + id + "/steps")
        .then()
        .statusCode(200)
        .body("[-1].detail", equalTo("OVERRIDDEN"))
        .body("[-1].reason", equalTo("资料遗失，县级复核认定"));
    // a second exit that was overridden is no step either
    exit(COUNTY, id, override.with("reason", "再次")).statusCode(409);
  }

  @Test
  void whatWasDecidedBeforeIsWrittenDownAsItWas() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("occurredOn", "2014-01-01");
    household.put("identifiedOn", "2010-01-01");
    UUID id = HouseholdFixtures.register(household);
    // after the registration it is no history, whatever it is called
    exit(COUNTY, id, Body.of("occurredOn", "2014-01-01").with("origin", "HISTORY"))
        .statusCode(409)
        .body("type", endsWith("/exit-not-proved"));
    exit(COUNTY, id, Body.of("occurredOn", "2013-12-31").with("origin", "HISTORY"))
        .statusCode(200)
        .body("exitedYear", equalTo(2013));
  }

  @Test
  void anIncomeIsWhatCameInLessWhatItCost() {
    UUID id = poor();
    Calls.as(TOWNSHIP)
        .body(
            Body.of("year", 2019)
                .with("wages", "12000.00")
                .with("business", "4000.00")
                .with("transfers", "2600.00")
                .with("cost", "1500.00")
                .with("members", 3))
        .post("/v1/households/" + id + "/income-years")
        .then()
        .statusCode(201)
        .body("net", equalTo("17100.00"))
        .body("perHead", equalTo("5700.00"))
        .body("property", equalTo("0.00"));
    // those whom the file knows at the end of the year, and a bad year
    Calls.as(TOWNSHIP)
        .body(Body.of("year", 2020).with("business", "100.00").with("cost", "200.01"))
        .post("/v1/households/" + id + "/income-years")
        .then()
        .statusCode(201)
        .body("members", equalTo(2))
        .body("net", equalTo("-100.01"))
        .body("perHead", equalTo("-50.01"));
    for (Body wrong :
        List.of(
            Body.of("year", 2019).with("wages", "-0.01"),
            Body.of("year", 2019).with("cost", "10000000.01"))) {
      Calls.as(TOWNSHIP)
          .body(wrong)
          .post("/v1/households/" + id + "/income-years")
          .then()
          .statusCode(400)
          .body("errors", hasSize(1));
    }
    Calls.as(TOWNSHIP)
        .body(Body.of("year", 2001).with("wages", "100.00"))
        .post("/v1/households/" + id + "/income-years")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/members"));
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + id + "/income-years")
        .then()
        .statusCode(200)
        .body("year", contains(2019, 2020));
  }

  @Test
  void aVillageIsWrittenDownInAFewStatementsOrNotAtAll() {
    List<Body> village = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      UUID id = poor();
      ids.add(id);
      village.add(Body.of("householdId", id.toString()).with("met", ExitProof.everything()));
    }
    long statements =
        Statements.during(() ->
            Calls.as(TOWNSHIP)
                .body(Body.of("checkedOn", "2020-06-01").with("items", village))
                .post("/v1/guarantee-checks")
                .then()
                .statusCode(201)
                .body("households", equalTo(5))
                .body("items", equalTo(30)));
    // the households, what was known of them, what was found, what is told
    assertEquals(4, statements);
    village.add(
        Body.of("householdId", UUID.randomUUID().toString()).with("met", Body.of("FOOD", true)));
    Calls.as(TOWNSHIP)
        .body(Body.of("checkedOn", "2020-07-01").with("items", village))
        .post("/v1/guarantee-checks")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/items/5/householdId"));
    assertEquals(
        0,
        Database.number(
            "select count(*) from guarantee_check where household_id = ? and checked_on = '2020-07-01'",
            ids.getFirst()));
    Tokens neighbour = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");
    Calls.as(neighbour)
        .body(Body.of("items", List.of(village.getFirst())))
        .post("/v1/guarantee-checks")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/items/0/householdId"));
    Calls.as(neighbour)
        .get("/v1/households/" + ids.getFirst() + "/guarantee-checks")
        .then()
        .statusCode(404);
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + ids.getFirst() + "/guarantee-checks")
        .then()
        .statusCode(200)
        .body("item", hasItem("HOUSING"))
        .body("met", not(hasItem(false)));
  }

  @Test
  void aLineIsSetByTheOfficeOfItsRegion() {
    Body line =
        Body.of("kind", "POVERTY")
            .with("year", 2014)
            .with("amount", "2800.00")
            .with("source", "县扶贫办");
    Calls.as(COUNTY)
        .body(line.with("division", "430525"))
        .post("/v1/income-lines")
        .then()
        .statusCode(201);
    Calls.as(COUNTY)
        .body(line.with("division", "430525"))
        .post("/v1/income-lines")
        .then()
        .statusCode(200);
    Calls.as(COUNTY)
        .body(line.with("division", "43"))
        .post("/v1/income-lines")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    Calls.as(TOWNSHIP)
        .body(line.with("division", "430525103"))
        .post("/v1/income-lines")
        .then()
        .statusCode(403);
  }

  /** In poverty, registered before all of it. */
  private static UUID poor() {
    return HouseholdFixtures.poorSince("2014-01-01");
  }

  private static ValidatableResponse exit(Tokens caller, UUID id, Body request) {
    return Calls.as(caller).body(request).post("/v1/households/" + id + "/exit").then();
  }
}

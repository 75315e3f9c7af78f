package org.bangfu.registry.standing;

import static org.bangfu.registry.standing.Screening.end;
import static org.bangfu.registry.standing.Screening.found;
import static org.bangfu.registry.standing.Screening.list;
import static org.bangfu.registry.standing.Screening.look;
import static org.bangfu.registry.standing.Screening.nothingFound;
import static org.bangfu.registry.standing.Screening.open;
import static org.bangfu.registry.standing.Screening.read;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** A sweep of a place: who was looked at, who was not, and what was found. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScreeningTest {
  private static final String TOWNSHIP = "430529101";
  private static final String VILLAGE = "430529101001";
  private static final String NEXT = "430529101002";
  private static final Tokens OFFICER = Tokens.staff(Role.TOWNSHIP_OFFICER, TOWNSHIP);
  private static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, VILLAGE);

  @Test
  void eachHouseholdIsLookedAtOnceOrAgain() {
    UUID fine = registered(VILLAGE);
    UUID marked = registered(VILLAGE);
    UUID other = registered(NEXT);
    String sweep = Screening.of(TOWNSHIP, "2020-04-01", "2020-06-30");
    Calls.as(MANAGER)
        .get("/v1/screenings?division=" + VILLAGE)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(sweep));
    list(MANAGER, sweep, "?found=UNCHECKED")
        .statusCode(200)
        .body("items.id", hasItem(fine.toString()))
        .body("items.id", not(hasItem(other.toString())));
    look(MANAGER, sweep, "2020-04-10", nothingFound(fine), nothingFound(marked)).statusCode(200);
    look(MANAGER, sweep, "2020-04-11", found(marked, "TAG_SET"))
        .statusCode(400)
        .body("errors.pointer", contains("/items/0/householdId"))
        .body(
            "errors.detail",
            contains("must be a household that has a tag, itself or one of its members"));
    Tagging.set(MANAGER, marked, Tagging.tag("MARGINAL", "2020-04-11")).statusCode(201);
    look(MANAGER, sweep, "2020-04-11", found(marked, "TAG_SET")).statusCode(200);
    list(MANAGER, sweep, "?found=TAG_SET")
        .body("items.id", contains(marked.toString()))
        .body("items.lookedOn", contains("2020-04-11"));
    list(MANAGER, sweep, "?found=NOTHING_FOUND").body("items.id", contains(fine.toString()));
    list(OFFICER, sweep, "?division=" + NEXT)
        .body("items.id", contains(other.toString()))
        .body("items[0].verdict", nullValue());
    list(OFFICER, sweep, "?division=430529100001").body("items", empty());
    read(OFFICER, sweep)
        .statusCode(200)
        .body("progress.tagSet", equalTo(1))
        .body("progress.nothingFound", equalTo(1))
        .body("progress.monitoringWanted", equalTo(0));
    Calls.as(Tokens.person(Role.HOUSEHOLD, marked))
        .get("/v1/households/" + marked + "/copy")
        .then()
        .statusCode(200)
        .body("screeningLooks.verdict", contains("NOTHING_FOUND", "TAG_SET"))
        .body("screeningLooks.screening", contains("2020年大排查", "2020年大排查"));
    assertThat(
        Database.number(
            "select count(*) from audit_entry where record_id = ? and route = '/v1/screenings/{id}/list'",
            other),
        equalTo(1L));
    assertThat(
        Statements.during(() -> list(MANAGER, sweep, "").statusCode(200)), lessThanOrEqualTo(3L));
  }

  @Test
  void countsWhatIsThereInTheCallersDivisions() {
    String village = "430529101003";
    List<UUID> households = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      households.add(registered(village));
    }
    String sweep = Screening.of(village, "2020-04-01", "2020-06-30");
    Tokens manager = Tokens.staff(Role.INFORMATION_MANAGER, village);
    long one =
        Statements.during(() ->
            look(manager, sweep, "2020-04-10", nothingFound(households.get(0))).statusCode(200));
    long more =
        Statements.during(() ->
            look(
                    manager,
                    sweep,
                    "2020-04-10",
                    nothingFound(households.get(0)),
                    nothingFound(households.get(1)),
                    found(households.get(2), "MONITORING_WANTED"))
                .statusCode(200));
    assertThat(more, equalTo(one));
    assertThat(more, lessThanOrEqualTo(8L));
    HouseholdFixtures.step(households.get(3), "closure", Map.of("occurredOn", "2020-05-01"))
        .then()
        .statusCode(200);
    UUID late = registered(village, "2020-07-01");
    read(manager, sweep)
        .body("progress.households", equalTo(3))
        .body("progress.unchecked", equalTo(0))
        .body("progress.nothingFound", equalTo(2))
        .body("progress.monitoringWanted", equalTo(1));
    look(manager, sweep, "2020-06-10", nothingFound(late), nothingFound(households.get(3)))
        .statusCode(400)
        .body("errors.pointer", contains("/items/0/householdId", "/items/1/householdId"));
  }

  @Test
  void isEndedOnceByAnOfficeOfThePlace() {
    UUID id = registered(VILLAGE);
    String sweep = Screening.of(TOWNSHIP, "2020-04-01", "2020-06-30");
    end(Tokens.staff(Role.TOWNSHIP_OFFICER, VILLAGE), sweep, "2020-05-01").statusCode(403);
    end(MANAGER, sweep, "2020-05-01").statusCode(403);
    end(OFFICER, sweep, "2020-03-31")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    end(OFFICER, sweep, "2020-05-31").statusCode(200).body("endedOn", equalTo("2020-05-31"));
    end(OFFICER, sweep, "2020-05-31").statusCode(409).body("type", endsWith("/state-not-fitting"));
    look(MANAGER, sweep, "2020-04-10", nothingFound(id))
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
  }

  @Test
  void saysWhatALookMustBe() {
    UUID id = registered(VILLAGE);
    UUID outside = HouseholdFixtures.register();
    String sweep = Screening.of(TOWNSHIP, "2020-04-01", "2020-06-30");
    for (String day : List.of("2020-03-31", "2020-07-01")) {
      look(MANAGER, sweep, day, nothingFound(id))
          .statusCode(400)
          .body("errors.pointer", contains("/lookedOn"));
    }
    look(Tokens.ANYBODY, sweep, "2020-04-10", nothingFound(id), nothingFound(outside))
        .statusCode(400)
        .body("errors.detail", contains("must be a household of " + TOWNSHIP));
    look(MANAGER, sweep, "2020-04-10", nothingFound(outside), nothingFound(id), nothingFound(id))
        .statusCode(400)
        .body(
            "errors.detail",
            containsInAnyOrder(
                "must be a household of the caller's divisions",
                "must not be the household of item 1"));
    open(OFFICER, TOWNSHIP, "2020-06-30", "2020-04-01")
        .statusCode(400)
        .body("errors.pointer", contains("/lastDay"));
    open(OFFICER, "430529", "2020-04-01", "2020-06-30")
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    Tokens foreign = Tokens.staff(Role.INFORMATION_MANAGER, "430529100001");
    read(foreign, sweep).statusCode(404);
    list(foreign, sweep, "").statusCode(404);
    look(foreign, sweep, "2020-04-10", nothingFound(id)).statusCode(404);
    Calls.as(foreign)
        .get("/v1/screenings?division=" + TOWNSHIP)
        .then()
        .statusCode(200)
        .body("items", empty());
    list(MANAGER, sweep, "?found=UNCHECKED").body("items.id", hasItem(id.toString()));
  }

  private static UUID registered(String village) {
    return registered(village, "2019-05-01");
  }

  private static UUID registered(String village, String day) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    household.put("occurredOn", day);
    return HouseholdFixtures.register(household);
  }
}

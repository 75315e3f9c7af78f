package org.bangfu.registry.household;

import static org.awaitility.Awaitility.await;
import static org.bangfu.registry.household.Moving.COUNTY;
import static org.bangfu.registry.household.Moving.FAR;
import static org.bangfu.registry.household.Moving.HERE;
import static org.bangfu.registry.household.Moving.NEXT;
import static org.bangfu.registry.household.Moving.OTHER;
import static org.bangfu.registry.household.Moving.manager;
import static org.bangfu.registry.household.Moving.moves;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.registry.roll.Sifting;
import org.bangfu.registry.roll.Twinning;
import org.bangfu.registry.standing.Screening;
import org.junit.jupiter.api.Test;

/** What hangs on a household goes with it, and what is written once stays as it is otherwise. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MovedRecordsTest {
  /** Those with records of households. A later one goes with them too, or says here why not. */
  private static final String OF_HOUSEHOLDS =
      """
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and 2 = (select count(*) from pg_attribute a
          where a.attrelid = c.oid and a.attname in ('household_id', 'division') and not a.attisdropped)
      order by 1
      """;

  /** What a roster says is its own; what a run has found so far is gone at its end. */
  private static final List<String> ELSEWHERE = List.of("roster_household", "sift_hit");

  /** Which one stays as it is though it has no household of its own. */
  private static final String DECISIONS = "duplicate_decision";

  @Test
  void allThatHangsOnItIsInTheNewPlace() {
    UUID id = Moving.household(HERE);
    everythingOf(id);
    moves(id, HERE, OTHER, "2020-12-01");
    for (String table : Database.rows(OF_HOUSEHOLDS)) {
      if (!ELSEWHERE.contains(table)) {
        List<String> places =
            Database.rows("select distinct division from " + table + " where household_id = ?", id);
        assertEquals(List.of(OTHER), places, table);
      }
    }
    Calls.as(manager(OTHER))
        .queryParam("kind", "KEY_HOUSEHOLD")
        .get("/v1/tags")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id.toString()));
    Calls.as(manager(OTHER))
        .get("/v1/monitoring-cases/due")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id.toString()));
    Calls.as(manager(HERE))
        .get("/v1/monitoring-cases/due")
        .then()
        .statusCode(200)
        .body("items.id.findAll { it == '" + id + "' }", empty());
    Calls.as(manager(OTHER))
        .get("/v1/households/" + id + "/benefits")
        .then()
        .statusCode(200)
        .body("items", not(empty()));
  }

  /** Its sweep stays where it is. */
  private static void everythingOf(UUID id) {
    post(
        "/v1/monitoring-clues",
        Body.of("source", "CADRE_VISIT")
            .with("reportedOn", "2020-01-15")
            .with("households", List.of(id.toString())));
    Watching.begin(id, "2020-02-01");
    Watching.name(id, "2020-02-01", "ILLNESS");
    post(
        "/v1/monitoring-contacts",
        Body.of("role", "HELPER")
            .with("name", "王小五")
            .with("occurredOn", "2020-02-01")
            .with("households", List.of(id.toString())));
    Watching.plan(id, "INDUSTRY", "2020-02-10");
    insured(id);
    ExitProof.income(id, 2019, "12000.00");
    ExitProof.guarantees(id, "2020-03-01", ExitProof.everything());
    ExitProof.announced(id, LocalDate.parse("2020-06-01"));
    post(
        "/v1/households/" + id + "/tags",
        Body.of("kind", "KEY_HOUSEHOLD").with("occurredOn", "2020-01-10"));
    post("/v1/households/" + id + "/corrections", Body.of("statement", "门牌号写错了"));
    String sweep = Screening.of(HERE, "2020-01-01", "2020-12-31");
    post(
        "/v1/screenings/" + sweep + "/looks",
        Body.items(Screening.nothingFound(id)).with("lookedOn", "2020-05-01"));
    Sifting.broken(id, "update household set main_cause = 'ILLNESS' where id = ?");
    Sifting.broken(id, "update member set labour = 'ORDINARY' where household_id = ?");
    Sifting.run(HERE);
    post(
        "/v1/households/" + id + "/plans",
        Body.of("year", 2020)
            .with("willing", true)
            .with("capable", true)
            .with("goals", "养鸡两百只")
            .with("measures", List.of("INDUSTRY"))
            .with("draftedOn", "2020-03-01"));
    // a word of the household from before it moves, and one from after it, that says the old place
    tellAid(id);
    await()
        .until(
            () -> Database.number("select count(*) from benefit where household_id = ?", id) > 0);
  }

  private static void insured(UUID id) {
    post(
        "/v1/insurance-policies",
        Body.of("kind", "RELAPSE")
            .with("insurer", "人保财险洞口支公司")
            .with("payer", "GOVERNMENT")
            .with("premium", "100.00")
            .with("from", "2020-02-01")
            .with("until", "2021-01-31")
            .with("households", List.of(id.toString())));
    String policies = "/v1/households/" + id + "/insurance-policies";
    post(
        policies + "/" + Calls.write().get(policies).path("[0].id") + "/claims",
        Body.of("amount", "500.00").with("occurredOn", "2020-03-01"));
  }

  private static void tellAid(UUID id) {
    ObjectNode aid =
        EventContracts.example("needs-and-donations", "org.bangfu.aid.recorded.v1").deepCopy();
    aid.put("householdId", id.toString()).put("division", HERE);
    Events.send("aid", "org.bangfu.aid.recorded.v1", UUID.randomUUID(), 1, HERE, aid);
  }

  private static void post(String path, Body body) {
    int status = Calls.write().body(body).post(path).statusCode();
    assertEquals(true, status == 200 || status == 201, path + " " + status);
  }

  @Test
  void helpThatIsToldLateIsWhereTheHouseholdIs() {
    UUID id = Moving.household(HERE);
    moves(id, HERE, NEXT, "2020-11-02");
    tellAid(id);
    await()
        .until(
            () -> Database.number("select count(*) from benefit where household_id = ?", id) > 0);
    assertThat(
        Database.rows("select distinct division from benefit where household_id = ?", id),
        contains(NEXT));
  }

  @Test
  void whatIsWrittenOnceTakesNoOtherChange() throws SQLException {
    UUID id = Moving.household(HERE);
    List<String> tables = new ArrayList<>(Database.rows(OF_HOUSEHOLDS));
    tables.add(DECISIONS);
    List<String> fenced =
        Database.rows(
            """
            select distinct t.tgrelid::regclass::text from pg_trigger t
            where t.tgfoid = 'append_only_but_place()'::regprocedure order by 1
            """);
    assertThat(
        "a table of households' records that takes no move: say go_with_household of it",
        Database.rows(
            """
            select distinct t.tgrelid::regclass::text from pg_trigger t
            where t.tgfoid = 'append_only()'::regprocedure and t.tgrelid::regclass::text = any(string_to_array(?, ','))
            """,
            String.join(",", tables)),
        empty());
    for (String table : fenced) {
      for (String change :
          List.of(
              "update " + table + " set division = division",
              "delete from " + table,
              "truncate " + table + " cascade")) {
        assertThat(
            assertThrows(IllegalStateException.class, () -> Database.changeAsOwner(change), change)
                .getMessage(),
            containsString("append-only"));
        assertThrows(SQLException.class, () -> Database.change(change), change);
      }
    }
    // nor from a function that is none of ours, or of rows that only look moved
    assertThrows(
        IllegalStateException.class,
        () ->
            Database.changeAsOwner(
                "do $$ begin update household_step set division = '430525112217'; end $$"));
    // moving nobody moves nothing
    Database.rows("select 1 from move_with_household(array[?]::uuid[])", id);
    assertThat(
        Database.rows("select distinct division from household_step where household_id = ?", id),
        contains(HERE));
  }

  @Test
  void aFindingGoesAlongToWhoeverSeesToItThere() {
    UUID id = Sifting.withoutIllMember(HERE);
    Sifting.run(HERE);
    String finding = Sifting.finding(id);
    Calls.as(COUNTY)
        .body(Body.of("assignedTo", HERE).with("findings", List.of(finding)))
        .post("/v1/findings/assignments")
        .then()
        .statusCode(200);
    moves(id, HERE, OTHER, "2020-11-02");
    Calls.as(manager(OTHER))
        .get("/v1/findings/" + finding)
        .then()
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"))
        .body("assignedTo", equalTo(OTHER));
    Calls.as(COUNTY)
        .get("/v1/findings/" + finding + "/steps")
        .then()
        .body("to", contains("OPEN", "ASSIGNED", "ASSIGNED"))
        .body("assignedTo", contains(null, HERE, OTHER));
    // the next run of the old place misses nobody, that of the new one finds it again
    Sifting.run(HERE);
    assertEquals(List.of("R-CAUSE-ILLNESS"), Sifting.found(id));
    Sifting.run(OTHER);
    assertEquals(List.of("R-CAUSE-ILLNESS"), Sifting.found(id));
  }

  @Test
  void aRunThatIsUnderWayCountsWhoeverIsThereAtItsEnd() {
    UUID leaves = Sifting.withoutIllMember("430525112204");
    UUID comes = Sifting.withoutIllMember(NEXT);
    Sifting.run(NEXT);
    UUID run = UUID.randomUUID();
    Database.changeAsOwner(
        """
        insert into sift_run (id, division, state, households, started_at, started_by, alive_until)
        values (?, '430525112204', 'RUNNING', 1, now(), 'test', now() + interval '1 hour')
        """,
        run);
    Database.changeAsOwner(
        """
        insert into sift_hit (run_id, rule, household_id, division)
        values (?, 'R-CAUSE-ILLNESS', ?, '430525112204')
        """,
        run,
        leaves);
    moves(leaves, "430525112204", HERE, "2020-11-02");
    moves(comes, NEXT, "430525112204", "2020-11-02");
    assertThat(
        Database.rows(
            "select household_id, division from sift_hit where run_id = ? and rule = 'R-CAUSE-ILLNESS'",
            run),
        contains(comes + "|430525112204"));
    Database.changeAsOwner(
        "update sift_run set state = 'STOPPED', ended_at = now() where id = ?", run);
  }

  @Test
  void aPairIsOfTheSmallestPlaceThatHoldsBothAndEndsBeyondTheCounty() {
    UUID one = Twinning.couple(HERE, "闻人一", "东方一");
    UUID other = Twinning.couple(HERE, "闻人一", "东方一");
    String pair = Twinning.pair(one, other);
    moves(other, HERE, OTHER, "2020-11-02");
    assertThat(pair(pair), contains("430525|CANDIDATE"));
    assertThat(told("430525"), hasItem("1"));
    Twinning.different(COUNTY, pair).statusCode(200);
    moves(other, OTHER, HERE, "2020-11-03");
    assertThat(pair(pair), contains(HERE + "|DIFFERENT"));
    assertThat(
        Database.rows(
            "select distinct division from duplicate_decision where pair_id = ?::uuid", pair),
        contains(HERE));
    UUID third = Twinning.couple(HERE, "闻人一", "东方一");
    String next = Twinning.pair(one, third);
    moves(third, HERE, FAR, "2020-11-02");
    assertThat(pair(next), contains("4305|ENDED"));
    assertThat(told(HERE), hasItem("-1"));
  }

  private static List<String> pair(String id) {
    return Database.rows("select division, state from duplicate_pair where id = ?::uuid", id);
  }

  private static List<String> told(String place) {
    return Database.rows(
        """
        select payload::json ->> 'open' from outbox
        where type = 'org.bangfu.sift.duplicates-changed.v1' and division = ? order by id
        """,
        place);
  }

  @Test
  void theTablesAreAllKnown() {
    assertThat(
        Database.rows(OF_HOUSEHOLDS).stream().filter(table -> !ELSEWHERE.contains(table)).toList(),
        contains(
            "benefit",
            "clue_step",
            "correction",
            "exit_dossier",
            "exit_dossier_step",
            "field_change",
            "finding",
            "finding_step",
            "guarantee_check",
            "household_move",
            "household_plan",
            "household_step",
            "income_year",
            "insurance_claim",
            "insurance_policy",
            "measure_step",
            "member",
            "monitoring_clue",
            "monitoring_contact",
            "monitoring_risk",
            "plan_step",
            "screening_look",
            "tag_step"));
  }
}

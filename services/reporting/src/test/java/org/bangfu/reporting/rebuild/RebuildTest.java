package org.bangfu.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.bangfu.kit.testing.RebuildCalls.counts;
import static org.bangfu.kit.testing.RebuildCalls.decide;
import static org.bangfu.kit.testing.RebuildCalls.ended;
import static org.bangfu.kit.testing.RebuildCalls.start;
import static org.bangfu.kit.testing.RebuildCalls.state;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.RebuildCalls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.rebuild.OwnConnection;
import org.bangfu.kit.wire.rebuild.RebuildStoppedException;
import org.bangfu.kit.wire.rebuild.RunRebuild;
import org.bangfu.kit.wire.rebuild.Shadow;
import org.bangfu.reporting.EventFixtures;
import org.bangfu.reporting.fact.CountFacts;
import org.bangfu.reporting.fact.Fact;
import org.bangfu.reporting.fact.Told;
import org.bangfu.reporting.indicator.Counted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures that are made again are the same, whatever happens meanwhile. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildTest {
  // a county that no other test plays in
  private static final String VILLAGE = "532925100001";
  private static final String COUNTY = "532925";

  /** Everything that is read, as one text for each table. */
  private static final String EVERYTHING =
      """
      select (select md5(string_agg((event_id, line, indicator, division, day, value,
            dimensions)::text, '|' order by event_id, line)) from fact),
        (select md5(string_agg(s::text, '|' order by division, indicator, dimension, month)) from monthly_sum s),
        (select string_agg(c::text, '|' order by topic, partition) from consumed c)
      """;

  /** Of this database: others of the cluster have locks of their own. */
  private static final String WAITING =
      """
      locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())
      """;

  @Inject AgroalDataSource database;
  @Inject Shadow shadow;
  @Inject RunRebuild run;
  @Inject CountFacts countFacts;

  @BeforeEach
  void begin() {
    RebuildCalls.beginEqual();
  }

  @Test
  void whileEventsArriveItEndsBitForBitEqual() throws Exception {
    new EventFixtures().aid(VILLAGE, "亲邻返乡", 1, "3.00", "2020-01-01").counted();
    int before = engagements();
    EventFixtures events = new EventFixtures();
    Thread sender =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < 120; i++) {
                events.aid(VILLAGE, "亲邻返乡", 1, "0.50", "2020-01-0" + (1 + i % 9));
              }
            });
    JsonPath rebuild = ended(start("topics"));
    sender.join();
    events.counted();
    assertEquals("EQUAL", rebuild.getString("state"), state(rebuild));
    assertTrue(rebuild.getLong("recordsRead") > 0, state(rebuild));
    assertEquals(before + 120, engagements());
    // what arrived after the swap is with the rest, once
    List<String> kept = Database.rows(EVERYTHING);
    JsonPath again = ended(start("topics"));
    assertEquals("EQUAL", again.getString("state"), state(again));
    assertEquals(kept, Database.rows(EVERYTHING));
    // the tables that are read now have the same floor under them
    for (String table : List.of("fact", "monthly_sum", "subject_move")) {
      assertEquals(0, countWithoutScope(table));
    }
    assertEquals(
        List.of(),
        Database.rows(
            "select tablename from pg_tables where schemaname in ('rebuild', 'replaced')"));
    assertEquals(
        List.of("fact_by_division", "fact_by_subject", "fact_had", "fact_pkey", "fact_taken_back"),
        Database.rows("select indexname from pg_indexes where tablename = 'fact' order by 1"));
  }

  @Test
  void aFactThatWasFalsifiedIsFoundAndPutRight() {
    new EventFixtures()
        .aid(VILLAGE, null, 3, "12.00", "2020-03-03")
        .household(VILLAGE, "2020-03-04")
        .counted();
    List<String> right = Database.rows(EVERYTHING);
    Database.changeAsOwner(
        "update fact set value = 99 where division = ? and indicator = 'aid.funds' and value = 12",
        VILLAGE);
    Database.changeAsOwner(
        """
        delete from fact where division = ? and indicator = 'households.registered'
          and day = '2020-03-04'
        """,
        VILLAGE);
    Database.changeAsOwner(
        """
        insert into fact select gen_random_uuid(), 0, indicator, division, day, 7, heard_at, '{}'
        from fact where division = ? and value = 99
        """,
        VILLAGE);
    JsonPath found = ended(start("topics"));
    assertEquals("DIFFERENT", found.getString("state"));
    assertEquals(Map.of("fact DIFFERENT", 1, "fact MISSING", 1, "fact SURPLUS", 1), counts(found));
    assertEquals(
        List.of("aid.funds", "households.registered", "aid.funds"), found.getList("differing.of"));
    Map<String, String> row =
        Map.of(
            "indicator", "aid.funds", "division", VILLAGE, "day", "2020-03-03", "dimensions", "{}");
    for (Map.Entry<String, String> value : Map.of("live", "99.00", "rebuilt", "12.00").entrySet()) {
      Map<String, String> expected = new HashMap<>(row);
      expected.put("value", value.getValue());
      assertEquals(
          expected, found.getMap("differences.find { it.kind == 'DIFFERENT' }." + value.getKey()));
    }
    assertNull(found.getMap("differences.find { it.kind == 'MISSING' }.live"));
    assertEquals("0", found.getString("differences.find { it.kind == 'SURPLUS' }.row.line"));
    // an administrator of another place is told how much differs, and of whom nothing
    Calls.as(Tokens.staff(Role.ADMINISTRATOR, "430525"))
        .get("/v1/rebuilds/" + found.getString("id"))
        .then()
        .statusCode(200)
        .body("differing.size()", is(3))
        .body("differences.size()", is(0));
    for (String decision : List.of("/acceptance", "/discard")) {
      Calls.as(Tokens.staff(Role.ADMINISTRATOR, "430525"))
          .body(Map.of("reason", "a test"))
          .post("/v1/rebuilds/" + found.getString("id") + decision)
          .then()
          .statusCode(403);
    }
    Calls.as(Tokens.staff(Role.ADMINISTRATOR, "430525"))
        .body(Map.of("from", "topics"))
        .post("/v1/rebuilds")
        .then()
        .statusCode(403);
    // nothing else begins before the decision
    Calls.write()
        .body(Map.of("from", "facts"))
        .post("/v1/rebuilds")
        .then()
        .statusCode(409)
        .body("type", is("https://bangfu.org/problems/rebuild-not-ended"));
    // as many that are others were not decided about
    Database.changeAsOwner("update fact set value = 8 where division = ? and value = 7", VILLAGE);
    decide(found.getString("id"), "acceptance").then().statusCode(202);
    JsonPath waits = ended(found.getString("id"));
    assertEquals("DIFFERENT", waits.getString("state"), state(waits));
    assertEquals(counts(found), counts(waits));
    assertEquals(
        "Other things differ now than those that were accepted.", waits.getString("failure"));
    // and what comes meanwhile is counted
    new EventFixtures().aid(VILLAGE, null, 1, "1.00", "2020-03-05").counted();
    decide(found.getString("id"), "acceptance").then().statusCode(202);
    JsonPath accepted = ended(found.getString("id"));
    assertEquals("ACCEPTED", accepted.getString("state"), state(accepted));
    assertEquals("a test", accepted.getString("reason"));
    assertEquals(
        List.of(),
        Database.rows("select * from fact where division = ? and value in (99, 7, 8)", VILLAGE));
    assertEquals(
        1,
        Database.number(
            "select count(*) from replaced.fact where value = 99 and division = ?", VILLAGE));
    assertEquals(
        1,
        Database.number(
            "select count(*) from fact where division = ? and day = '2020-03-05' and indicator ="
                + " 'aid.funds'",
            VILLAGE));
    assertTrue(!right.equals(Database.rows(EVERYTHING)));
    decide(found.getString("id"), "discard")
        .then()
        .statusCode(409)
        .body("type", is("https://bangfu.org/problems/rebuild-not-different"));
    assertEquals("EQUAL", ended(start("topics")).getString("state"));
  }

  @Test
  void aSumThatWasFalsifiedIsFoundByTheFactsAlone() {
    new EventFixtures().aid(VILLAGE, "亲邻返乡", 5, "2.00", "2020-04-04").counted();
    List<String> right = Database.rows(EVERYTHING);
    Database.changeAsOwner(
        """
        update monthly_sum set days[4] = days[4] + 1
        where division = ? and indicator = 'aid.engagements' and dimension = '' and month = '2020-04-01'
        """,
        COUNTY);
    JsonPath found = ended(start("facts"));
    assertEquals("DIFFERENT", found.getString("state"), state(found));
    assertEquals(Map.of("monthly_sum DIFFERENT", 1), counts(found));
    assertEquals("2020-04-01", found.getString("differences[0].row.month"));
    assertEquals(COUNTY, found.getString("differences[0].division"));
    decide(found.getString("id"), "discard").then().statusCode(200).body("state", is("DISCARDED"));
    assertTrue(!right.equals(Database.rows(EVERYTHING)));

    // what was made before a migration does not take it back
    String stale = ended(start("facts")).getString("id");
    Database.changeAsOwner("update rebuild.migrated set rank = rank - 1");
    decide(stale, "acceptance").then().statusCode(202);
    JsonPath failed = ended(stale);
    assertEquals("FAILED", failed.getString("state"));
    assertEquals(
        "The tables have changed since it began. Begin it again.", failed.getString("failure"));

    JsonPath again = ended(start("facts"));
    decide(again.getString("id"), "acceptance").then().statusCode(202);
    assertEquals("ACCEPTED", ended(again.getString("id")).getString("state"));
    assertEquals(right, Database.rows(EVERYTHING));
    assertEquals("EQUAL", ended(start("facts")).getString("state"));

    // what comes to the false sum meanwhile leaves the difference what it was
    Database.changeAsOwner(
        "update monthly_sum set value = value + 1 where division = ? and indicator = 'aid.funds'"
            + " and dimension = '' and month = '2020-04-01'",
        COUNTY);
    JsonPath third = ended(start("facts"));
    assertEquals(Map.of("monthly_sum DIFFERENT", 1), counts(third));
    new EventFixtures().aid(VILLAGE, "亲邻返乡", 5, "2.50", "2020-04-04").counted();
    decide(third.getString("id"), "acceptance").then().statusCode(202);
    assertEquals("ACCEPTED", ended(third.getString("id")).getString("state"));
    assertEquals("EQUAL", ended(start("facts")).getString("state"));
  }

  @Test
  void whatHasLostItsLifeWritesNowhereAndNothingIsTakenForTheShadow() {
    UUID lost = UUID.randomUUID();
    assertThrows(RebuildStoppedException.class, () -> shadow.write(lost, () -> count(lost)));
    // nobody else looks for those that are left behind
    try (OwnConnection own = await().until(() -> OwnConnection.take(database), Objects::nonNull)) {
      assertNull(OwnConnection.take(database));
      assertEquals("30s", limit(own, "statement_timeout"));
      assertEquals("15min", limit(own, "transaction_timeout"));
      Database.changeAsOwner(
          "insert into rebuild_run (id, source, state, asked_by) values (?, 'topics', 'RUNNING', 'x')",
          lost);
      // without its tables it does not count into those that are read
      assertThrows(RuntimeException.class, () -> shadow.write(lost, () -> count(lost)));
    } finally {
      Database.changeAsOwner("delete from rebuild_run where id = ?", lost);
    }
    assertEquals(0, Database.number("select count(*) from fact where event_id = ?", lost));
  }

  private static String limit(OwnConnection own, String name) {
    try {
      return own.value("select current_setting(?)", name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void count(UUID event) {
    countFacts.count(
        new Told(
            List.of(
                new Fact(
                    new Fact.Key(event, 0),
                    Counted.HOUSEHOLDS_REGISTERED,
                    new DivisionCode(VILLAGE),
                    LocalDate.of(2020, 6, 6),
                    BigDecimal.ONE,
                    Map.of(),
                    null,
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH)),
            List.of()));
  }

  @Test
  void killedInTheMiddleItLeavesTheFiguresAsTheyWere() throws Exception {
    List<String> before = Database.rows(EVERYTHING);
    String begun;
    try (Connection counting = database.getConnection();
        Statement statement = counting.createStatement()) {
      counting.setAutoCommit(false);
      // somebody counts, so that the rebuild waits with all that it has made
      statement.execute(
          "select pg_advisory_xact_lock_shared(hashtextextended('taking of events', 0))");
      begun = start("topics");
      await().until(() -> Database.number("select count(*) from pg_locks where " + WAITING) > 0);
      assertTrue(Database.number("select count(*) from rebuild.fact") > 0);
      statement.execute("select pg_terminate_backend(pid) from pg_locks where " + WAITING);
      counting.rollback();
    }
    String id = begun;
    // it can't say so itself without its connection
    await()
        .until(() -> {
          run.endWhatNobodyRuns();
          return !Calls.write()
              .get("/v1/rebuilds/" + id)
              .jsonPath()
              .getString("state")
              .equals("RUNNING");
        });
    assertEquals("FAILED", ended(id).getString("state"));
    assertEquals(before, Database.rows(EVERYTHING));
    assertEquals(
        List.of(), Database.rows("select tablename from pg_tables where schemaname = 'rebuild'"));
    // one that is frozen while nobody may count is ended by the database
    Database.changeAsOwner(
        """
        alter table rebuild_run add constraint others_wait check (state <> 'EQUAL'
          or current_setting('idle_in_transaction_session_timeout') = '90s'
            and current_setting('transaction_timeout') = '15min') not valid
        """);
    try {
      assertEquals("EQUAL", ended(start("topics")).getString("state"));
    } finally {
      Database.changeAsOwner("alter table rebuild_run drop constraint others_wait");
    }
  }

  private static int engagements() {
    return given()
        .queryParam("division", COUNTY)
        .queryParam("drive", "亲邻返乡")
        .get("/v1/indicators/aid.engagements")
        .jsonPath()
        .getInt("value");
  }

  private long countWithoutScope(String table) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      var row = statement.executeQuery("select count(*) from " + table);
      row.next();
      return row.getLong(1);
    }
  }
}

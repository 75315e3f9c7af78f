package org.bangfu.reporting.rebuild;

import static org.bangfu.reporting.rebuild.RebuildCalls.counts;
import static org.bangfu.reporting.rebuild.RebuildCalls.decide;
import static org.bangfu.reporting.rebuild.RebuildCalls.ended;
import static org.bangfu.reporting.rebuild.RebuildCalls.start;
import static org.bangfu.reporting.rebuild.RebuildCalls.state;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bangfu.kit.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rebuild does with dead letters, and who may ask for one. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildLettersTest {
  // a county that no other test plays in
  private static final String VILLAGE = "532924100001";

  @BeforeEach
  void begin() {
    RebuildCalls.beginEqual();
  }

  @Test
  void aDeadLetterThatCanBeReadNowIsCountedAndClosedAndADiscardedOneStaysOut() {
    UUID open = new UUID(7, System.nanoTime());
    UUID discarded = new UUID(8, System.nanoTime());
    Map<String, Object> aid =
        Map.of(
            "division",
            VILLAGE,
            "drive",
            "春风行动",
            "engagements",
            1,
            "goods",
            0,
            "services",
            0,
            "funds",
            "1.00",
            "occurredOn",
            "2020-05-05");
    new EventFixtures()
        .sendAs(open, "aid.recorded.v1", aid)
        .sendAs(discarded, "aid.recorded.v1", aid)
        .counted();
    // as if they had not been taken: no fact, no sum, and a letter
    for (UUID id : List.of(open, discarded)) {
      letter(id, id.equals(open) ? "OPEN" : "DISCARDED");
      Database.changeAsOwner("delete from fact where event_id = ?", id);
    }
    Database.changeAsOwner(
        "delete from daily_sum where day = '2020-05-05' and division like '532924%'");
    JsonPath found = ended(start("topics"));
    assertEquals("DIFFERENT", found.getString("state"));
    assertEquals(2, counts(found).get("FACT_MISSING"), state(found));
    decide(found.getString("id"), "acceptance").then().statusCode(202);
    assertEquals("ACCEPTED", ended(found.getString("id")).getString("state"));
    assertEquals(2, Database.number("select count(*) from fact where event_id = ?", open));
    assertEquals(0, Database.number("select count(*) from fact where event_id = ?", discarded));
    assertEquals(
        List.of("REPLAYED|service:rebuild", "DISCARDED|a test"),
        Database.rows(
            "select state, closed_by from dead_letter where id in (?, ?) order by closed_by desc",
            open,
            discarded));
  }

  private static void letter(UUID event, String state) {
    ConsumerRecord<String, byte[]> record =
        Events.all("bangfu.aid.v1").stream()
            .filter(r ->
                r.headers().lastHeader("ce_id") != null
                    && new String(r.headers().lastHeader("ce_id").value()).equals(event.toString()))
            .findFirst()
            .orElseThrow();
    boolean isOpen = state.equals("OPEN");
    Database.changeAsOwner(
        """
        insert into dead_letter (id, topic, "partition", "offset", headers, logged_at, reason, state,
          closed_at, closed_by, closing_note)
        values (?, 'bangfu.aid.v1', ?, ?, '[]', to_timestamp(? / 1000.0), 'a test', ?,
          case when ? then null else now() end, case when ? then null else 'a test' end,
          case when ? then null else 'a test' end)
        """,
        event,
        record.partition(),
        record.offset(),
        record.timestamp(),
        state,
        isOpen,
        isOpen,
        isOpen);
  }

  @Test
  void whatTheServiceLeftRunningIsSaidToHaveFailed() {
    UUID id = UUID.fromString("01900000-0000-7000-8000-000000000001");
    Database.changeAsOwner(
        """
        insert into rebuild_run (id, source, state, asked_by) values (?, 'TOPICS', 'RUNNING', 'one that died')
        on conflict (id) do update set state = 'RUNNING', ended_at = null
        """,
        id);
    assertEquals("EQUAL", ended(start("facts")).getString("state"));
    Calls.write()
        .get("/v1/rebuilds/" + id)
        .then()
        .body("state", is("FAILED"))
        .body("failure", is("The service ended while it ran. Begin it again."));
    Calls.write().get("/v1/rebuilds").then().body("items.id", hasItem(id.toString()));
  }

  @Test
  void theApplicationMakesNoTablesAndSeesNothingThatWasReplaced() {
    assertThrows(
        SQLException.class, () -> Database.change("create table rebuild.anything (id integer)"));
    assertThrows(SQLException.class, () -> Database.change("delete from replaced.fact"));
    for (String function : List.of("shadow_of('fact')", "drop_tables_of('public')")) {
      assertThrows(
          SQLException.class,
          () -> Database.change("delete from consumed where " + function + " is null"));
    }
  }

  @Test
  void onlyAnAdministratorMakesFiguresAgain() {
    for (String role : List.of(Role.COUNTY_OFFICER, Role.ANALYST, Role.AUDITOR)) {
      Tokens who = Tokens.staff(role, "CN");
      Calls.as(who).body(Map.of("from", "facts")).post("/v1/rebuilds").then().statusCode(403);
      Calls.as(who).get("/v1/rebuilds").then().statusCode(403);
    }
    Calls.write()
        .body(Map.of("from", "elsewhere"))
        .post("/v1/rebuilds")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/from"));
    decide(UUID.randomUUID().toString(), "discard").then().statusCode(404);
  }
}

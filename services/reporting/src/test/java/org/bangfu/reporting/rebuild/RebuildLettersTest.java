package org.bangfu.reporting.rebuild;

import static org.awaitility.Awaitility.await;
import static org.bangfu.kit.testing.RebuildCalls.counts;
import static org.bangfu.kit.testing.RebuildCalls.decide;
import static org.bangfu.kit.testing.RebuildCalls.ended;
import static org.bangfu.kit.testing.RebuildCalls.start;
import static org.bangfu.kit.testing.RebuildCalls.state;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.RebuildCalls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.wire.rebuild.RunRebuild;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rebuild does with dead letters, and who may ask for one. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildLettersTest {
  // a county that no other test plays in
  private static final String VILLAGE = "532924100001";

  @Inject RunRebuild run;

  @BeforeEach
  void begin() {
    RebuildCalls.beginEqual();
  }

  @Test
  void aDeadLetterThatCanBeReadNowIsCountedAndClosedAndADiscardedOneStaysOut() {
    UUID open = new UUID(7, System.nanoTime());
    UUID discarded = new UUID(8, System.nanoTime());
    Map<String, Object> aid = aid("2020-05-05");
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
        "delete from monthly_sum where month = '2020-05-01' and division like '532924%'");
    JsonPath found = ended(start("topics"));
    assertEquals("DIFFERENT", found.getString("state"));
    assertEquals(2, counts(found).get("fact MISSING"), state(found));
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

  @Test
  void whatIsDecidedOfALetterMeanwhileIsNotOverrun() {
    UUID event = new UUID(9, System.nanoTime());
    UUID broken = UUID.randomUUID();
    new EventFixtures().sendAs(event, "aid.recorded.v1", aid("2020-05-06")).counted();
    letter(event, "OPEN");
    // another record stood at the same place before the topic was made again
    Database.changeAsOwner(
        """
        insert into dead_letter (id, topic, "partition", "offset", headers, logged_at, reason, state,
          closed_at, closed_by, closing_note)
        select gen_random_uuid(), topic, "partition", "offset", headers, logged_at - interval '1 day',
          reason, 'DISCARDED', now(), 'a test', 'a test' from dead_letter where id = ?
        """,
        event);
    Database.changeAsOwner("delete from fact where event_id = ?", event);
    Events.sendRaw("bangfu.aid.v1", broken.toString(), new byte[] {(byte) 0xff}, Map.of());
    await().atMost(Duration.ofSeconds(20)).until(() -> open(broken) == 1);

    // it was read and counted before somebody discarded it
    JsonPath found = ended(start("topics"));
    assertEquals(2, counts(found).get("fact MISSING"), state(found));
    Database.changeAsOwner(
        """
        update dead_letter set state = 'DISCARDED', closed_at = now(), closed_by = 'a test',
          closing_note = 'a test' where id = ?
        """,
        event);
    assertStopped(found);
    assertEquals(0, Database.number("select count(*) from fact where event_id = ?", event));

    // it was told again, and stands elsewhere; and the broken one was taken after all
    Database.changeAsOwner(
        """
        update dead_letter set "offset" = "offset" + 1000000, event_id = id where id = ?
        """,
        event);
    JsonPath again = ended(start("topics"));
    assertEquals("DIFFERENT", again.getString("state"), state(again));
    assertNull(counts(again).get("fact MISSING"), state(again));
    Database.changeAsOwner(
        """
        update dead_letter set state = 'REPLAYED', closed_at = clock_timestamp(), closed_by = 'a test'
        where key = ?
        """,
        broken.toString());
    assertStopped(again);
    assertEquals(0, Database.number("select count(*) from fact where event_id = ?", event));
  }

  private static void assertStopped(JsonPath rebuild) {
    decide(rebuild.getString("id"), "acceptance").then().statusCode(202);
    JsonPath stopped = ended(rebuild.getString("id"));
    assertEquals("FAILED", stopped.getString("state"), state(stopped));
    assertEquals(
        "Dead letters were closed after it had passed them. Begin it again.",
        stopped.getString("failure"));
  }

  private static long open(UUID key) {
    return Database.number(
        "select count(*) from dead_letter where state = 'OPEN' and key = ?", key.toString());
  }

  private static Map<String, Object> aid(String day) {
    return Map.of(
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
        day);
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
        insert into rebuild_run (id, source, state, asked_by) values (?, 'topics', 'RUNNING', 'one that died')
        on conflict (id) do update set state = 'RUNNING', ended_at = null
        """,
        id);
    run.endWhatNobodyRuns();
    Calls.write()
        .get("/v1/rebuilds/" + id)
        .then()
        .body("state", is("FAILED"))
        .body("failure", is("The service ended while it ran. Begin it again."));
    assertEquals("EQUAL", ended(start("facts")).getString("state"));
    Calls.write().get("/v1/rebuilds").then().body("items.id", hasItem(id.toString()));
  }

  @Test
  void theApplicationMakesNoTablesAndSeesNothingThatWasReplaced() {
    assertThrows(
        SQLException.class, () -> Database.change("create table rebuild.anything (id integer)"));
    assertThrows(SQLException.class, () -> Database.change("delete from replaced.fact"));
    assertThrows(SQLException.class, () -> Database.change("delete from rebuilt_table"));
    for (String function :
        List.of("shadow_of(text)", "drop_tables_of(text)", "object_of(text, text[])")) {
      assertEquals(
          List.of("f"),
          Database.rows(
              "select has_function_privilege(current_database() || '_app', ?, 'execute')",
              function));
    }
    assertEquals(
        List.of("f"),
        Database.rows(
            "select has_schema_privilege(current_database() || '_app', 'replaced', 'usage')"));
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
        .body("errors.pointer", hasItem("/from"))
        .body("errors.detail", hasItem("must be one of: topics, facts"));
    decide(UUID.randomUUID().toString(), "discard").then().statusCode(404);
  }
}

package org.bangfu.kit.audit;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.kit.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ChainTest {
  @Inject LinkEntries linker;
  @Inject CheckChain chain;

  private final Tokens caller = Tokens.officer();
  private final String actor = "county-officer:" + caller.account();

  @Test
  void looksAtOnceAreAllLinkedOnceHoweverManyLink() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        running.add(threads.submit(this::look));
        running.add(threads.submit((Callable<Integer>) linker::linkAll));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    awaitLinks(60);
    assertTrue(chain.check().intact(), chain.check().toString());
    assertEquals(Database.number("select count(*) from audit_link"), chain.check().length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit_entry set status = 404 where id = '%1$s'                    | ENTRY_CHANGED",
        "update audit_entry set purpose = '' where id = '%1$s'                    | ENTRY_CHANGED",
        "update audit_entry set looked_at = looked_at - interval '1 us' where id = '%1$s' | ENTRY_CHANGED",
        "delete from audit_entry where id = '%1$s'                                | ENTRY_REMOVED",
        "delete from audit_link where entry_id = '%1$s'                           | LINK_REMOVED",
        "update audit_link l set seq = -l.seq where entry_id in ('%1$s', '%2$s'); update audit_link l set seq = 1 - l.seq where entry_id = '%1$s'; update audit_link l set seq = -l.seq - 1 where entry_id = '%2$s' | REORDERED"
      })
  void theFirstBrokenPlaceIsNamed(String tampering, BreakKind kind) throws SQLException {
    look();
    look();
    look();
    awaitLinks(3);
    List<String> own =
        Database.rows(
            """
            select l.entry_id, l.seq from audit_link l join audit_entry e on e.id = l.entry_id
            where e.actor = ? order by l.seq
            """,
            actor);
    String[] first = own.get(0).split("\\|");
    String[] second = own.get(1).split("\\|");
    assertTrue(chain.check().intact());
    tampered(
        tampering.formatted(first[0], second[0]),
        () -> {
          ChainState state = chain.check();
          assertFalse(state.intact());
          assertEquals(Long.parseLong(first[1]) - 1, state.length());
          assertEquals(kind, state.firstBreak().kind());
          assertEquals(Long.parseLong(first[1]), state.firstBreak().seq());
          Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
              .get("/v1/audit/chain")
              .then()
              .body("firstBreak.kind", is(kind.name()));
        });
    assertTrue(chain.check().intact());
  }

  @Test
  void anOldEntryWithoutALinkIsReported() throws SQLException {
    look();
    awaitLinks(1);
    UUID stranger = UUID.randomUUID();
    tampered(
        """
        insert into audit_entry
        select '%s', looked_at - interval '1 day', actor, roles, client, method, route, record_kind,
          record_id, fields, purpose, status
        from audit_entry where actor = '%s'
        """
            .formatted(stranger, actor),
        () -> {
          ChainBreak found = chain.check().firstBreak();
          assertEquals(new ChainBreak(BreakKind.NOT_LINKED, null, stranger), found);
        });
    assertNull(chain.check().firstBreak());
  }

  @Test
  void anAuditorReadsTheEntriesPageByPage() {
    UUID person = look();
    look();
    look();
    String list = "/v1/audit/entries?actor=" + actor;
    var page =
        Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
            .get(list + "&limit=2")
            .then()
            .statusCode(200)
            .body("items", hasSize(2))
            .body("items.actor", everyItem(is(actor)))
            .body("items[0].recordId", is(person.toString()))
            .body("items[0].fields", contains("birth", "name"))
            .body("items[0].roles", contains("county-officer"))
            .body("items[0].route", is("/v1/looked-at/{id}"));
    String next = page.extract().path("nextCursor");
    Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
        .get(list + "&limit=2&cursor=" + next)
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
    Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
        .get(list + "&record=person&recordId=" + person)
        .then()
        .body("items", hasSize(1));
    Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
        .get(list + "&record=household")
        .then()
        .body("items", hasSize(0));
    Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
        .get(list + "&from=2020-01-01&to=2020-01-02")
        .then()
        .body("items", hasSize(0));
    Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
        .get(list + "&from=2020-01-01&to=2100-12-31")
        .then()
        .body("items", hasSize(3));
    Calls.as(Tokens.staff(Role.AUDITOR, "CN")).get(list + "&cursor=eHg").then().statusCode(400);
  }

  private UUID look() {
    UUID person = UUID.randomUUID();
    Calls.as(caller).get("/v1/looked-at/" + person).then().statusCode(200);
    return person;
  }

  private void awaitLinks(int count) {
    await()
        .until(() ->
            Database.number(
                    "select count(*) from audit_link l join audit_entry e on e.id = l.entry_id where e.actor = ?",
                    actor)
                == count);
  }

  /** Tampers as the owner, looks, and puts everything back; nobody links in the meantime. */
  private static void tampered(String tampering, Runnable look) throws SQLException {
    try (Connection owner = Owner.connect();
        Statement statement = owner.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LinkEntries.LOCK + ")");
      for (String table : List.of("audit_entry", "audit_link")) {
        statement.execute("alter table " + table + " disable trigger user");
        statement.execute("create temporary table was_" + table + " as table " + table);
      }
      try {
        statement.execute(tampering);
        look.run();
      } finally {
        for (String table : List.of("audit_entry", "audit_link")) {
          statement.execute("delete from " + table);
          statement.execute("insert into " + table + " table was_" + table);
          statement.execute("alter table " + table + " enable trigger user");
        }
      }
    }
  }
}

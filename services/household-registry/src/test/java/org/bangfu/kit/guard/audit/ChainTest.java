package org.bangfu.kit.guard.audit;

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
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.retention.PurgeAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.OpenTransaction;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ChainTest {
  @Inject SealEntries sealer;
  @Inject PurgeAll purge;
  @Inject PurgeAudit old;
  @Inject CheckChain chain;

  private static final String SEALED_IN =
      "s.month = date_trunc('month', e.looked_at, 'UTC') and e.tx >= s.from_tx and e.tx < s.until_tx";

  private final Tokens caller = Tokens.officer();
  private final String actor = "county-officer:" + caller.account();

  @Test
  void looksAtOnceAreAllSealedOnceHoweverManySeal() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        running.add(threads.submit(this::look));
        running.add(threads.submit((Callable<Boolean>) sealer::seal));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    awaitSealed(60);
    ChainState state = chain.check();
    assertTrue(state.intact(), state.toString());
    assertEquals(last(), state.length());
    assertEquals(
        Database.number("select sum(entries) from audit_segment"),
        Database.number(
            "select count(*) from audit_entry where tx < (select max(until_tx::text::bigint)::text::xid8 from audit_segment)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit_entry set status = 404 where id = '%1$s'                    | ENTRY_CHANGED",
        "update audit_entry set purpose = '' where id = '%1$s'                    | ENTRY_CHANGED",
        "update audit_entry set looked_at = looked_at + interval '1 us' where id = '%1$s' | ENTRY_CHANGED",
        "update audit_entry e set actor = o.actor, record_id = o.record_id, looked_at = o.looked_at, id = gen_random_uuid() from audit_entry o where e.id = '%1$s' and o.id = '%2$s' | ENTRY_CHANGED",
        "delete from audit_entry where id = '%1$s'                                | ENTRY_REMOVED",
        "update audit_entry set tx = (select tx from audit_entry where id = '%2$s') where id = '%1$s' | ENTRY_REMOVED",
        "insert into audit_entry (id, looked_at, actor, roles, client, method, route, record_kind, fields, status, tx) select gen_random_uuid(), looked_at, actor, roles, client, method, route, record_kind, fields, status, tx from audit_entry where id = '%1$s' | ENTRY_ADDED",
        "delete from audit_segment where no = %3$s                                | LINK_REMOVED",
        "update audit_segment set hash = sha256(hash) where no = %3$s             | ENTRY_CHANGED",
        "update audit_segment set no = -no where no in (%3$s, %4$s); update audit_segment set no = %3$s + %4$s + no where no < 0 | REORDERED"
      })
  void theFirstBrokenPlaceIsNamed(String tampering, BreakKind kind) throws Exception {
    List<String> own = new ArrayList<>();
    for (int looks = 1; looks <= 3; looks++) {
      look();
      // each in a segment of its own
      awaitSealed(looks);
    }
    own.addAll(
        Database.rows(
            "select e.id, s.no from audit_entry e join audit_segment s on %s where e.actor = ? order by s.no"
                .formatted(SEALED_IN),
            actor));
    String[] first = own.get(0).split("\\|");
    String[] second = own.get(1).split("\\|");
    assertTrue(chain.check().intact());
    tampered(
        tampering.formatted(first[0], second[0], first[1], second[1]),
        () -> {
          ChainState state = chain.check();
          assertFalse(state.intact());
          assertEquals(kind, state.firstBreak().kind(), state.toString());
          assertEquals(Long.parseLong(first[1]), state.firstBreak().seq());
          assertEquals(Long.parseLong(first[1]) - 1, state.length());
          Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
              .get("/v1/audit/chain")
              .then()
              .body("firstBreak.kind", is(kind.name()));
        });
    assertTrue(chain.check().intact());
  }

  @Test
  void anEntryThatStandsOutsideOfTheChainIsReported() throws Exception {
    look();
    awaitSealed(1);
    UUID stranger = UUID.randomUUID();
    tampered(
        """
        insert into audit_entry (id, looked_at, actor, roles, client, method, route, record_kind, fields, status, tx)
        select '%s', date_trunc('month', now(), 'UTC') - interval '1 day', actor, roles, client, method, route,
          record_kind, fields, status, tx
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
  void anEntryThatIsCommittedLateIsSealedAllTheSame() throws Exception {
    try (Connection owner = Owner.connect();
        Statement late = owner.createStatement()) {
      owner.setAutoCommit(false);
      late.execute(
          """
          insert into audit_entry (id, looked_at, actor, roles, client, method, route, record_kind, fields, status)
          values (gen_random_uuid(), clock_timestamp() - interval '10 minutes', '%s', '', 'local', 'GET', '/late',
            'person', '', 200)
          """
              .formatted(actor));
      look();
      sealer.seal();
      assertEquals(0, sealed(), "an older one may still come");
      owner.commit();
    }
    awaitSealed(2);
    assertTrue(chain.check().intact(), chain.check().toString());
  }

  @Test
  void anOldMonthGoesWithItsLastHashKept() throws Exception {
    look();
    awaitSealed(1);
    // nothing can be sealed while an older transaction runs
    try (OpenTransaction older = OpenTransaction.here()) {
      Owner.run(
          "select make_partition('audit_entry', now() - interval '40 months')",
          "select make_partition('audit_entry', now() - interval '8 months')",
          """
          insert into audit_entry (id, looked_at, actor, roles, client, method, route, record_kind, fields, status)
          select gen_random_uuid(), now() - months, '%s', '', 'local', 'GET', '/old', 'person', '', 200
          from unnest(array[interval '40 months', interval '8 months']) months
          """
              .formatted(actor));
      assertEquals(0, purge.run(old), "the month is not sealed");
    }
    awaitSealed(3);
    look();
    awaitSealed(4);
    long length = chain.check().length();
    long kept =
        Database.number(
            "select count(*) from audit_segment where month >= now() - interval '9 months'");
    assertEquals(1, purge.run(old));
    ChainState state = chain.check();
    assertTrue(state.intact(), state.toString());
    assertEquals(length, state.length());
    assertEquals(3, Database.number("select count(*) from audit_entry where actor = ?", actor));
    assertTrue(kept <= Database.number("select count(*) from audit_segment"));
    // the old month was sealed after others that are kept: its segment stays as a link between them
    assertEquals(
        1,
        Database.number(
            "select count(*) from audit_segment where month < now() - interval '9 months'"));
    assertEquals(
        List.of("1"), Database.rows("select purge_audit('1 day')"), "six months stay in any case");
    assertTrue(chain.check().intact(), chain.check().toString());
    assertEquals(length, chain.check().length());
  }

  @Test
  void sealingAndCheckingHaveTheTimeThatTheyTake() throws Exception {
    look();
    awaitSealed(1);
    // who has a limit sees no segment of the chain, and writes none
    Owner.run(
        "alter table audit_segment enable row level security",
        """
        create policy unlimited on audit_segment using (current_setting('transaction_timeout') = '0')
        """);
    try {
      look();
      awaitSealed(2);
      ChainState state = chain.check();
      assertTrue(state.intact(), state.toString());
      assertEquals(last(), state.length());
    } finally {
      Owner.run(
          "drop policy unlimited on audit_segment",
          "alter table audit_segment disable row level security");
    }
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
            .body("items[0].route", is("/test/looked-at/{id}"));
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
    Calls.as(caller).get("/test/looked-at/" + person).then().statusCode(200);
    return person;
  }

  private void awaitSealed(int count) {
    await().until(() -> sealer.seal() && sealed() == count);
  }

  private long sealed() {
    return Database.number(
        "select count(*) from audit_entry e join audit_segment s on %s where e.actor = ?"
            .formatted(SEALED_IN),
        actor);
  }

  private static long last() {
    return Database.number("select max(no) from audit_segment");
  }

  /** Tampers as the owner, looks, and puts everything back; nobody seals in the meantime. */
  private static void tampered(String tampering, Runnable look) throws SQLException {
    try (Connection owner = Owner.connect();
        Statement statement = owner.createStatement()) {
      statement.execute("select pg_advisory_lock(" + SealEntries.LOCK + ")");
      for (String table : List.of("audit_entry", "audit_segment")) {
        statement.execute("alter table " + table + " disable trigger user");
        statement.execute("create temporary table was_" + table + " as table " + table);
      }
      try {
        statement.execute(tampering);
        look.run();
      } finally {
        for (String table : List.of("audit_entry", "audit_segment")) {
          statement.execute("delete from " + table);
          statement.execute("insert into " + table + " table was_" + table);
          statement.execute("alter table " + table + " enable trigger user");
        }
      }
    }
  }
}

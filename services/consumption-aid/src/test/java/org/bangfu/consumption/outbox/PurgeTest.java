package org.bangfu.consumption.outbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.retention.PurgeAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Management;
import org.bangfu.kit.testing.RelaySlot;
import org.junit.jupiter.api.Test;

/** What is old enough goes of itself, and nothing that somebody may still need. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PurgeTest {
  @Inject PurgeAll purge;

  @Test
  void theOutboxKeepsThirtyDaysAndWhatWasNotComparedOrRead() throws SQLException {
    // of each kind something is left, whatever was tried before
    Database.changeAsOwner(
        "insert into idempotency_key (client, key, operation, request_hash, status)"
            + " values ('purge', ?, 'x', '', 200)",
        UUID.randomUUID().toString());
    UUID old = event(45);
    UUID recent = event(29);
    reconciledAll();
    UUID uncompared = event(44);
    purge.run();
    assertEquals(List.of(recent, uncompared), kept(old, recent, uncompared));

    reconciledAll();
    try (RelaySlot behind = RelaySlot.make()) {
      Database.changeAsOwner("update outbox_reconciliation set until_lsn = 'FFFF/0'");
      purge.run();
      assertEquals(List.of(recent, uncompared), kept(recent, uncompared));
    }
    Database.changeAsOwner("update outbox_reconciliation set until_lsn = '0/0'");
    assertEquals("1", Database.rows("select purge_outbox(interval '1 day')").getFirst());
    assertEquals(List.of(recent), kept(recent, uncompared));

    assertThat(
        Database.rows(
            "select what from purge_run where ran_at > now() - interval '1 minute' and oldest_kept"
                + " < now()"),
        hasItems("outbox", "idempotency-keys", "audit"));
    String metrics = Management.call().get("/q/metrics").asString();
    assertThat(metrics, containsString("bangfu_purge_age_seconds{what=\"outbox\"}"));
    assertThat(metrics, containsString("bangfu_purge_oldest_seconds{what=\"idempotency-keys\"}"));
  }

  @Test
  void keysAreKeptSevenDays() {
    String client = "purge " + UUID.randomUUID();
    Database.changeAsOwner(
        """
        insert into idempotency_key (client, key, operation, request_hash, status, created_at)
        select ?, n || ' ' || i, 'x', '', 200, now() - make_interval(days => n)
        from unnest(array[6, 8]) n, generate_series(1, 6000) i
        """,
        client);
    purge.run();
    Database.rows("select purge_idempotency_keys(interval '1 day', 10000)");
    assertEquals(
        List.of("6|6000"),
        Database.rows(
            "select left(key, 1), count(*) from idempotency_key where client = ? group by 1",
            client));
  }

  private static UUID event(int daysAgo) {
    Database.rows("select make_partition('outbox', now() - make_interval(days => ?))", daysAgo);
    UUID id = UUID.randomUUID();
    Database.changeAsOwner(
        """
        insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at)
        values (?, 'none', 'none', 'none', '{}', 1, '430525', now() - make_interval(days => ?))
        """,
        id,
        daysAgo);
    return id;
  }

  private static void reconciledAll() {
    Database.changeAsOwner(
        "update outbox_reconciliation set until_tx = own_horizon(), until_lsn = '0/0'");
  }

  private static List<UUID> kept(UUID... ids) {
    return List.of(ids).stream()
        .filter(id -> Database.number("select count(*) from outbox where id = ?", id) == 1)
        .toList();
  }
}

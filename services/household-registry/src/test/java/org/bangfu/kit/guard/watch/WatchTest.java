package org.bangfu.kit.guard.watch;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.bangfu.kit.guard.quota.Quotas;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Scrape;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What every service says of itself to whoever watches, from a real database. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WatchTest {
  private static final String UNSEALED = "bangfu.audit.unsealed";
  private static final String OLDEST_LETTER = "bangfu.dead.letters.oldest";
  private static final double DAY = Duration.ofDays(1).toSeconds();

  @Inject WatchAll watch;
  @Inject Quotas quotas;
  @Inject AgroalDataSource database;

  @Test
  void tellsHowLongAnEntryOfTheAuditIsNotSealed() throws SQLException {
    try (Connection sealing = database.getConnection();
        Statement statement = sealing.createStatement()) {
      // as if another instance sealed, and did not come to an end
      sealing.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(x'6175646974'::bigint)");
      Database.changeAsOwner(
          """
          insert into audit_entry (id, actor, roles, client, method, route, record_kind, fields, status, looked_at)
          values (?, 'watch', '', 'local', 'GET', '/test', 'test', '', 200, now() - interval '20 seconds')
          """,
          UUID.randomUUID());
      await().until(() -> read(UNSEALED) >= 20);
      assertThat(read(UNSEALED), lessThan(120.0));
      sealing.rollback();
      sealing.setAutoCommit(true);
    }
    // a look is news to the sealer, which takes the entry with it
    Calls.as(Tokens.officer()).get("/test/looked-at/" + UUID.randomUUID()).then().statusCode(200);
    await().atMost(Duration.ofSeconds(30)).until(() -> read(UNSEALED) < 20);
  }

  @Test
  void tellsHowLongADeadLetterWaits() {
    UUID letter = UUID.randomUUID();
    Database.changeAsOwner(
        """
        insert into dead_letter (id, topic, partition, "offset", headers, logged_at, reason, arrived_at)
        values (?, 'bangfu.aid.v1', 0, 888888888, '[]', now(), 'a test', now() - interval '900 days')
        """,
        letter);
    assertThat(read(OLDEST_LETTER), allOf(greaterThanOrEqualTo(900 * DAY), lessThan(901 * DAY)));
    Database.changeAsOwner(
        """
        update dead_letter set state = 'DISCARDED', closed_at = now(), closed_by = 'a test',
          closing_note = 'a test' where id = ?
        """,
        letter);
    assertThat(read(OLDEST_LETTER), lessThan(900 * DAY));
  }

  @Test
  void countsCallsThatAQuotaRefuses() {
    String refusals = "bangfu_quota_refusals_total{of=\"watch-test\"}";
    String who = UUID.randomUUID().toString();
    quotas.tryTake("watch-test", who, 1);
    double before = Scrape.now().value(refusals);
    quotas.tryTake("watch-test", who, 1);
    quotas.tryTake("watch-test", who, 1);
    assertEquals(before + 2, Scrape.now().value(refusals));
  }

  @Test
  void aFigureThatCannotBeReadKeepsItsValueAndStopsNoOther() {
    double letters = read(OLDEST_LETTER);
    double exports = watch.last("bangfu.exports.waiting");
    Database.changeAsOwner("alter table list_export rename to list_export_away");
    try {
      watch.read();
      assertThat(watch.last(OLDEST_LETTER), greaterThanOrEqualTo(letters));
      assertEquals(exports, watch.last("bangfu.exports.waiting"));
    } finally {
      Database.changeAsOwner("alter table list_export_away rename to list_export");
    }
  }

  private double read(String figure) {
    watch.read();
    return watch.last(figure);
  }
}

package org.bangfu.consumption.outbox;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.bangfu.kit.guard.watch.WatchAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.RelaySlot;
import org.bangfu.kit.wire.outbox.Outbox;
import org.junit.jupiter.api.Test;

/** What whoever watches is told of the outbox and of its relay. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WatchOutboxTest {
  private static final int AGE = 600;

  @Inject Outbox outbox;
  @Inject WatchAll watch;

  @Test
  void theOldestEventThatMayNotBeOnItsTopicIsAsOldAsItIs() {
    allAreTold();
    assertEquals(0, watched("untold"));
    Telling.tell(outbox, 2);
    long first = Database.number("select until_tx::text from outbox_reconciliation");
    assertThat(watched("untold"), lessThan(60.0));
    Database.changeAsOwner(
        "update outbox set occurred_at = now() - make_interval(secs => ?) where tx >= ?::text::xid8",
        AGE,
        Long.toString(first));
    assertThat(watched("untold"), allOf(greaterThanOrEqualTo(600.0), lessThan(660.0)));
    Telling.tell(outbox, 1);
    assertThat("the oldest counts", watched("untold"), greaterThanOrEqualTo(600.0));
    allAreTold();
    assertEquals(0, watched("untold"));
  }

  @Test
  void theSlotIsMissingThenThereThenRead() throws SQLException {
    assertEquals(0, watched("slot.present"));
    assertEquals(0, watched("slot.active"));
    assertEquals(0, watched("slot.lag"));
    try (RelaySlot slot = RelaySlot.make()) {
      assertEquals(1, watched("slot.present"));
      assertEquals(0, watched("slot.active"));
      Telling.tell(outbox, 50);
      double lag = watched("slot.lag");
      assertThat(lag, allOf(greaterThan(5000.0), lessThan(1e9)));
      assertThat(watched("slot.retained"), greaterThanOrEqualTo(lag));
      slot.read(true);
      String end = RelaySlot.endOfLog();
      await().atMost(Duration.ofSeconds(10)).until(() -> RelaySlot.isAt(end));
      assertEquals(1, watched("slot.active"));
      assertThat(watched("slot.lag"), lessThan(lag));
    }
    assertEquals(0, watched("slot.present"));
  }

  @Test
  void whatMayBeKeptForItIsWhatTheServerSays() {
    long megabytes =
        Database.number("select setting from pg_settings where name = 'max_slot_wal_keep_size'");
    double expected = megabytes < 0 ? Double.NaN : megabytes * 1024 * 1024;
    assertEquals(expected, watched("slot.limit"));
  }

  private static void allAreTold() {
    Database.changeAsOwner("update outbox_reconciliation set until_tx = own_horizon()");
  }

  private double watched(String figure) {
    watch.read();
    return watch.last("bangfu.outbox." + figure);
  }
}

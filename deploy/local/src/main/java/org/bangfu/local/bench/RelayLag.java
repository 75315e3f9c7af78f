package org.bangfu.local.bench;

import java.time.Duration;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteException;

/**
 * How far relays are behind in the log of the whole cluster, which keeps for them what they have
 * not read: up to a limit, at which they lose their place.
 */
record RelayLag(SourceDatabase database) {
  /** Half of what is kept. */
  private static final long MOST_BYTES = 2L << 30;

  private static final long SAMPLE_MILLIS = 500;
  private static final Duration READ_WITHIN = Duration.ofMinutes(5);

  /** Waits until they are near enough for another load. */
  void await() throws InterruptedException {
    long limit = System.nanoTime() + READ_WITHIN.toNanos();
    while (bytes() > MOST_BYTES) {
      if (System.nanoTime() > limit) {
        throw new SuiteException("A relay does not read on; ./bangfu status says which.");
      }
      Thread.sleep(SAMPLE_MILLIS);
    }
  }

  long bytes() {
    return Long.parseLong(
        database.value(
            "select coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)), 0)::bigint"
                + " from pg_replication_slots"));
  }
}

package org.bangfu.kit.guard.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.bangfu.kit.guard.job.Jobs;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of what is old enough, each hour, and notes it: {@code purge_run} has a row for each
 * kind, with when it was last looked for, how much has gone since ever, and how old the oldest is
 * that is left.
 */
@ApplicationScoped
public class PurgeAll {
  private static final Logger LOG = Logger.getLogger(PurgeAll.class);
  // an hour's run ends, however much there is; the next one goes on
  private static final int MOST_TURNS = 1000;

  private final DataSource database;
  private final List<Purge> kinds;
  private final MeterRegistry meters;
  private final Map<String, Ran> ran = new ConcurrentHashMap<>();

  PurgeAll(DataSource database, @All List<Purge> kinds, MeterRegistry meters) {
    this.database = database;
    this.kinds = kinds;
    this.meters = meters;
  }

  private record Ran(long nanos, long removed, long oldestSeconds) {}

  /** Before the first run they have no number. */
  void register(@Observes StartupEvent start) {
    kinds.forEach(kind -> gauges(kind.what()));
  }

  private void gauges(String what) {
    Gauge.builder("bangfu.purge.age", ran, all -> age(all.get(what)))
        .tag("what", what)
        .baseUnit("seconds")
        .description("how long ago what is old was last looked for, since the start")
        .register(meters);
    Gauge.builder("bangfu.purge.oldest", ran, all -> oldest(all.get(what)))
        .tag("what", what)
        .baseUnit("seconds")
        .description("how old the oldest is that is kept")
        .register(meters);
    Gauge.builder("bangfu.purge.removed", ran, all -> removed(all.get(what)))
        .tag("what", what)
        .description("how much has gone since ever")
        .register(meters);
  }

  @Scheduled(
      every = "${bangfu.purge.every}",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "purge")
  @RunOnVirtualThread
  public void run() {
    kinds.forEach(this::run);
  }

  /** Lets go of one kind, and notes it; how much went. */
  public long run(Purge kind) {
    try (Connection connection = database.getConnection()) {
      long removed = 0;
      long more = 1;
      for (int turn = 0; turn < MOST_TURNS && more > 0; turn++) {
        more = kind.run(connection);
        removed += more;
      }
      if (removed > 0) {
        LOG.infof("Old enough to go: %d of %s", removed, kind.what());
      }
      ran.put(kind.what(), noted(connection, kind.what(), removed, kind.oldest(connection)));
      return removed;
    } catch (SQLException e) {
      Jobs.failed();
      // the next run does it; the gauge of its age says how long it has not
      LOG.warnf("What is old of %s could not go: %s", kind.what(), e.getMessage());
      return 0;
    }
  }

  private static Ran noted(
      Connection connection, String what, long removed, @Nullable OffsetDateTime oldest)
      throws SQLException {
    try (PreparedStatement write =
        connection.prepareStatement(
            """
            insert into purge_run as r (what, ran_at, removed, oldest_kept)
            values (?, clock_timestamp(), ?, ?)
            on conflict (what) do update set ran_at = excluded.ran_at, removed = r.removed + excluded.removed,
              oldest_kept = excluded.oldest_kept
            returning removed, extract(epoch from ran_at - oldest_kept)::bigint
            """)) {
      write.setString(1, what);
      write.setLong(2, removed);
      write.setObject(3, oldest, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
      try (ResultSet row = write.executeQuery()) {
        row.next();
        return new Ran(System.nanoTime(), row.getLong(1), row.getLong(2));
      }
    }
  }

  private static double age(@Nullable Ran last) {
    return last == null ? Double.NaN : Duration.ofNanos(System.nanoTime() - last.nanos).toSeconds();
  }

  private static double oldest(@Nullable Ran last) {
    return last == null ? Double.NaN : last.oldestSeconds;
  }

  private static double removed(@Nullable Ran last) {
    return last == null ? Double.NaN : last.removed;
  }
}

package org.bangfu.kit.guard.partition;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.bangfu.kit.guard.job.Jobs;
import org.jboss.logging.Logger;

/**
 * Makes the partitions of the coming days, before the service serves and each hour. Without its
 * partition a row cannot be written; so many are made ahead that days of failing do no harm.
 */
@ApplicationScoped
public class MakePartitions {
  private static final Logger LOG = Logger.getLogger(MakePartitions.class);

  private final DataSource database;
  // when the first table runs out of partitions, on this machine's clock that only counts
  private volatile long runsOutAt = System.nanoTime();

  MakePartitions(DataSource database, MeterRegistry meters) {
    this.database = database;
    Gauge.builder("bangfu.partitions.left", this, made -> made.left().toSeconds())
        .baseUnit("seconds")
        .description("how long there are partitions to write into")
        .register(meters);
  }

  /** First of all that waits for the start: events are taken, too, once it is over. */
  void atStart(@Observes @Priority(1) StartupEvent start) {
    make();
  }

  @Scheduled(
      every = "${bangfu.partitions.every}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "partitions")
  @RunOnVirtualThread
  public void make() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      int made = number(statement, "select make_partitions()");
      int seconds =
          number(
              statement,
              "select extract(epoch from partitions_end() - clock_timestamp())::integer");
      runsOutAt = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      if (made > 0) {
        LOG.infof("Made %d partitions; they last for %d hours", made, seconds / 3600);
      }
    } catch (SQLException e) {
      Jobs.failed();
      LOG.errorf(
          "Partitions could not be made; those that are there last for %d hours: %s",
          left().toHours(), e.getMessage());
    }
  }

  /** How long there are partitions to write into. */
  Duration left() {
    return Duration.ofNanos(runsOutAt - System.nanoTime());
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}

package org.bangfu.kit.guard.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.guard.watch.Watch.Figure;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Reads every {@link Watch} at intervals. A figure that cannot be read keeps its last value, so
 * that an alert does not go out because the database went away; the age of this job says how old
 * the figures are.
 */
@ApplicationScoped
public class WatchAll {
  private static final Logger LOG = Logger.getLogger(WatchAll.class);
  private static final int SECONDS = 10;

  private final EntityManager entities;
  private final RowFloor floor;
  private final List<Watch> watches;
  private final MeterRegistry meters;
  private final Map<String, Double> last = new ConcurrentHashMap<>();

  WatchAll(EntityManager entities, RowFloor floor, @All List<Watch> watches, MeterRegistry meters) {
    this.entities = entities;
    this.floor = floor;
    this.watches = watches;
    this.meters = meters;
  }

  /** Before the first reading they have no number, and not the number 0. */
  void register(@Observes StartupEvent event) {
    watches.stream().flatMap(watch -> watch.figures().stream()).forEach(this::register);
  }

  private void register(Figure figure) {
    Gauge.builder(figure.name(), this, all -> all.last(figure.name()))
        .baseUnit(figure.unit())
        .description(figure.says())
        .register(meters);
  }

  @Scheduled(
      every = "${bangfu.watch.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "watch")
  @RunOnVirtualThread
  void readOften() {
    read();
  }

  /** Reads all of them now, each in a transaction of its own: one that fails stops no other. */
  public void read() {
    for (Watch watch : watches) {
      try {
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> read(watch));
      } catch (RuntimeException e) {
        Jobs.failed();
        LOG.debugf("%s could not be read: %s", watch.figures(), e.getMessage());
      }
    }
  }

  /** A figure as of the last time that it could be read; no number before. */
  public double last(String figure) {
    return last.getOrDefault(figure, Double.NaN);
  }

  private void read(Watch watch) {
    floor.widen();
    entities.unwrap(Session.class).doWork(connection -> read(watch, connection));
  }

  private void read(Watch watch, Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(watch.query())) {
      for (int i = 0; i < watch.parameters().size(); i++) {
        query.setObject(i + 1, watch.parameters().get(i));
      }
      try (ResultSet row = query.executeQuery()) {
        row.next();
        int column = 0;
        for (Figure figure : watch.figures()) {
          double value = row.getDouble(++column);
          last.put(figure.name(), row.wasNull() ? Double.NaN : value);
        }
      }
    }
  }
}

package org.bangfu.kit.guard.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jboss.logging.Logger;

/**
 * Lets an account whose token names a division that is no more act in what is in its place: tokens
 * are made elsewhere, and later. Held in memory, since every request asks; read again when this
 * process hears of a change, and every few seconds for those that another one has heard of. Rows
 * are written once, so that their number says whether there are others.
 */
@ApplicationScoped
public class DivisionAliases {
  private static final Logger LOG = Logger.getLogger(DivisionAliases.class);
  private static final String COUNT = "select count(*) from division_alias";
  private static final String ALL = "select old, new from division_alias order by old, new";

  private final DataSource database;
  private volatile Known known = new Known(0, Map.of());

  DivisionAliases(DataSource database) {
    this.database = database;
  }

  /**
   * @param since by old code, all that took its place, by whatever way
   */
  private record Known(long rows, Map<DivisionCode, Set<DivisionCode>> since) {}

  /** The same, and the divisions that are in the place of any of its own. */
  DivisionScope since(DivisionScope scope) {
    Map<DivisionCode, Set<DivisionCode>> since = known.since();
    List<DivisionCode> divisions = scope.divisions();
    if (since.isEmpty() || divisions.stream().noneMatch(since::containsKey)) {
      return scope;
    }
    Set<DivisionCode> all = new LinkedHashSet<>(divisions);
    divisions.forEach(division -> all.addAll(since.getOrDefault(division, Set.of())));
    return new DivisionScope(List.copyOf(all), scope.person(), scope.client(), scope.open());
  }

  void onStart(@Observes StartupEvent start) {
    read();
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DivisionAliasesChanged changed) {
    read();
  }

  @Scheduled(
      every = "${bangfu.division-aliases.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "division-aliases")
  @RunOnVirtualThread
  void readAgain() {
    read();
  }

  private void read() {
    try (Connection connection = database.getConnection()) {
      long rows = count(connection);
      if (rows != known.rows()) {
        known = all(connection);
      }
    } catch (SQLException | RuntimeException e) {
      Jobs.failed();
      // what is known goes on to be known, and it is read again
      LOG.debugf("What took the place of divisions could not be read: %s", e.getMessage());
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COUNT);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Known all(Connection connection) throws SQLException {
    Map<DivisionCode, Set<DivisionCode>> next = new TreeMap<>();
    long rows = 0;
    try (PreparedStatement query = connection.prepareStatement(ALL);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        rows++;
        next.computeIfAbsent(new DivisionCode(row.getString(1)), code -> new TreeSet<>())
            .add(new DivisionCode(row.getString(2)));
      }
    }
    Map<DivisionCode, Set<DivisionCode>> since = new TreeMap<>();
    next.keySet().forEach(old -> since.put(old, after(old, next)));
    return new Known(rows, since);
  }

  /** What took its place may have changed too. */
  private static Set<DivisionCode> after(
      DivisionCode old, Map<DivisionCode, Set<DivisionCode>> next) {
    Set<DivisionCode> all = new TreeSet<>();
    Collection<DivisionCode> more = next.getOrDefault(old, Set.of());
    while (!more.isEmpty()) {
      all.addAll(more);
      Set<DivisionCode> further = new TreeSet<>();
      more.forEach(code -> further.addAll(next.getOrDefault(code, Set.of())));
      further.removeAll(all);
      more = further;
    }
    return all;
  }
}

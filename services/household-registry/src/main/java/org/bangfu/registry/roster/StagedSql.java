package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.limit.SocketLimits;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Runs set-based statements over the staged rows of one roster. */
@ApplicationScoped
class StagedSql {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Session entities;
  private final SocketLimits sockets;

  StagedSql(Session entities, SocketLimits sockets) {
    this.entities = entities;
    this.sockets = sockets;
  }

  /**
   * Room for work on a hundred thousand rows, for this transaction alone: memory for its sorts and
   * hashes, longer than a request's statement may take, and a plan for each statement. One that is
   * made for any roster supposes ten names, where there are ten thousand, and compares each row
   * with each of them.
   */
  void makeRoom() {
    sockets.allowInTransaction(entities, LONGEST);
    entities
        .createNativeQuery(
            "select set_config('work_mem', '64MB', true), set_config('plan_cache_mode', 'force_custom_plan', true)")
        .getSingleResult();
  }

  /** Runs the statement, whose parameter {@code :roster} is the roster. */
  int run(String sql, UUID rosterId, Map<String, Object> more) {
    Query query = entities.createNativeQuery(sql).setParameter("roster", rosterId);
    more.forEach(query::setParameter);
    return query.executeUpdate();
  }

  int run(String sql, UUID rosterId) {
    return run(sql, rosterId, Map.of());
  }

  /** The one row that the query gives. */
  Object[] row(String sql, UUID rosterId) {
    return row(sql, rosterId, Map.of());
  }

  /** The same with more parameters. */
  Object[] row(String sql, UUID rosterId, Map<String, Object> more) {
    NativeQuery<Object[]> query = entities.createNativeQuery(sql, Object[].class);
    query.setParameter("roster", rosterId);
    more.forEach(query::setParameter);
    return query.getSingleResult();
  }

  void analyze(String table) {
    entities.createNativeQuery("analyze " + table).executeUpdate();
  }
}

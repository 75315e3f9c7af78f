package org.bangfu.kit.guard.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.jboss.logging.Logger;

/**
 * Seals what has gathered since the last time, so that those who look need not wait for each other:
 * a segment for each month that has new entries, over all transactions that have ended. What is
 * sealed is not read again, and none can come that is older. Of all instances one at a time does
 * it, under a lock of the database.
 */
@ApplicationScoped
public class SealEntries {
  private static final Logger LOG = Logger.getLogger(SealEntries.class);
  // "audit" as a number; the lock is the database's own
  static final long LOCK = 0x6175646974L;
  // another instance may have ended before it sealed its own
  private static final int QUIET_RUNS = 60;

  private final DataSource database;
  private final AuditEntries entries;
  private int quiet;

  SealEntries(DataSource database, AuditEntries entries) {
    this.database = database;
    this.entries = entries;
  }

  @Scheduled(
      every = "${bangfu.audit.seal.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "audit-sealer")
  @RunOnVirtualThread
  void sealNew() {
    if (!entries.takeNews() && ++quiet < QUIET_RUNS) {
      return;
    }
    quiet = 0;
    try {
      if (!seal()) {
        entries.noteNews();
      }
    } catch (SQLException e) {
      entries.noteNews();
      Jobs.failed();
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "The audit's entries could not be sealed: %s",
          e.getMessage());
    }
  }

  /** Seals what can be sealed now; whether nothing is left, and nobody else was at it. */
  boolean seal() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        takeItsTime(connection);
        boolean done = isMyTurn(connection) && append(connection);
        connection.commit();
        return done;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * All that has gathered is sealed at once; what was cut off would never be less the next time.
   */
  private static void takeItsTime(Connection connection) throws SQLException {
    try (Statement limit = connection.createStatement()) {
      limit.execute("set local transaction_timeout = 0");
    }
  }

  /** A statement of its own: what the one before committed is seen only by those that follow. */
  private static boolean isMyTurn(Connection connection) throws SQLException {
    try (Statement lock = connection.createStatement();
        ResultSet turn = lock.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
      return turn.next() && turn.getBoolean(1);
    }
  }

  private static boolean append(Connection connection) throws SQLException {
    ChainEnd last = ChainEnd.last(connection);
    // before the entries are read: all that is below has ended, and is seen by what follows
    String until = horizon(connection);
    String from = last.untilTx();
    for (Instant month : months(connection, from, until)) {
      AuditWindow window = new AuditWindow(last.no() + 1, month, from, until);
      SegmentHash hash = new SegmentHash(last.hash(), window);
      try (SealedEntry.Stream stream = new SealedEntry.Stream(connection, month, from, until)) {
        for (SealedEntry each = stream.next(); each != null; each = stream.next()) {
          hash.add(each);
        }
      }
      AuditSegment segment = new AuditSegment(window, hash.entries(), hash.end());
      segment.insert(connection);
      last = new ChainEnd(window.no(), last.gone(), until, segment.hash());
    }
    return !isLeft(connection, until);
  }

  private static String horizon(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("select own_horizon()")) {
      row.next();
      return row.getString(1);
    }
  }

  private static List<Instant> months(Connection connection, String from, String until)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select distinct date_trunc('month', e.looked_at, 'UTC') from audit_entry e
            where e.tx >= cast(? as xid8) and e.tx < cast(? as xid8) order by 1
            """)) {
      query.setString(1, from);
      query.setString(2, until);
      try (ResultSet rows = query.executeQuery()) {
        List<Instant> months = new ArrayList<>();
        while (rows.next()) {
          months.add(rows.getObject(1, OffsetDateTime.class).toInstant());
        }
        return months;
      }
    }
  }

  private static boolean isLeft(Connection connection, String from) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select exists (select from audit_entry e where e.tx >= cast(? as xid8))")) {
      query.setString(1, from);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}

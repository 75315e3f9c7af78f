package org.bangfu.kit.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bangfu.kit.http.TransientFailure;
import org.jboss.logging.Logger;

/**
 * Appends new entries to the chain, so that those who look need not wait for each other. Of all
 * instances one at a time does it, under a lock of the database.
 */
@ApplicationScoped
public class LinkEntries {
  private static final Logger LOG = Logger.getLogger(LinkEntries.class);
  private static final int BATCH = 500;
  // "audit" as a number; the lock is the database's own
  static final long LOCK = 0x6175646974L;

  private final DataSource database;

  LinkEntries(DataSource database) {
    this.database = database;
  }

  @Scheduled(
      every = "${bangfu.audit.link.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "audit-linker")
  @RunOnVirtualThread
  void linkNew() {
    try {
      linkAll();
    } catch (SQLException e) {
      // the next second tries again; the check of the chain reports what stays without a link
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "The audit's entries could not be linked: %s",
          e.getMessage());
    }
  }

  /**
   * Links what is there now; nothing if another instance is at it.
   *
   * @return how many entries were linked
   */
  int linkAll() throws SQLException {
    int linked = 0;
    int batch;
    do {
      batch = linkBatch();
      linked += batch;
    } while (batch == BATCH);
    return linked;
  }

  private int linkBatch() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int linked = isMyTurn(connection) ? append(connection) : 0;
        connection.commit();
        return linked;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /** A statement of its own: what the one before committed is seen only by those that follow. */
  private static boolean isMyTurn(Connection connection) throws SQLException {
    try (Statement lock = connection.createStatement();
        ResultSet turn = lock.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
      return turn.next() && turn.getBoolean(1);
    }
  }

  private static int append(Connection connection) throws SQLException {
    AuditLink last = AuditLink.last(connection);
    List<AuditEntry> entries = unlinked(connection, last);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_link (seq, entry_id, hash) values (?, ?, ?)")) {
      for (AuditEntry entry : entries) {
        last = last.next(entry);
        insert.setLong(1, last.seq());
        insert.setObject(2, last.entryId());
        insert.setBytes(3, last.hash());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return entries.size();
  }

  /**
   * In order of time, from a minute before the last linked one: an entry is seen a moment later
   * than its time says, and no statement lasts that long.
   */
  private static List<AuditEntry> unlinked(Connection connection, AuditLink last)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select "
                + AuditEntries.COLUMNS
                + """
                 from audit_entry e
                where e.looked_at >= coalesce(
                    (select l.looked_at from audit_entry l where l.id = ?) - interval '1 minute',
                    '-infinity')
                  and not exists (select from audit_link k where k.entry_id = e.id)
                order by e.looked_at, e.id limit ?
                """)) {
      query.setObject(1, last.entryId());
      query.setInt(2, BATCH);
      try (ResultSet rows = query.executeQuery()) {
        List<AuditEntry> entries = new ArrayList<>();
        while (rows.next()) {
          entries.add(AuditEntries.read(rows));
        }
        return entries;
      }
    }
  }
}

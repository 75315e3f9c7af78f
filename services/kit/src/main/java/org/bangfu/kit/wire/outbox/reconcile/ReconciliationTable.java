package org.bangfu.kit.wire.outbox.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/** The one row that says how far the comparison has come, and what it changes in the outbox. */
@ApplicationScoped
class ReconciliationTable {
  /** So long an instance has the work for itself after its last word. */
  private static final String CLAIM = "clock_timestamp() + interval '2 minutes'";

  private final DataSource database;

  ReconciliationTable(DataSource database) {
    this.database = database;
  }

  /** Begins anew first, where the numbers of transactions are those of another cluster. */
  Reconciled read() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement restart =
            connection.prepareStatement("select restart_reconciliation()")) {
      restart.execute();
      return read(connection);
    }
  }

  private static Reconciled read(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                select until_tx::text, reconciled_until,
                  extract(epoch from clock_timestamp() - reconciled_until)::bigint, looked_at, compared, told_again
                from outbox_reconciliation
                """);
        ResultSet row = query.executeQuery()) {
      row.next();
      return new Reconciled(
          Long.parseUnsignedLong(row.getString(1)),
          row.getObject(2, OffsetDateTime.class),
          row.getLong(3),
          row.getObject(4, OffsetDateTime.class),
          row.getLong(5),
          row.getLong(6));
    }
  }

  /** Whether the instance may compare now; another one that has died gives way after a while. */
  boolean claim(UUID instance) throws SQLException {
    return change(
            "update outbox_reconciliation set claimed_by = ?, looked_at = clock_timestamp(),"
                + " claimed_until = "
                + CLAIM
                + " where claimed_by = ? or claimed_until < clock_timestamp()",
            instance,
            instance)
        == 1;
  }

  void release(UUID instance) throws SQLException {
    change(
        "update outbox_reconciliation set claimed_until = '-infinity' where claimed_by = ?",
        instance);
  }

  /**
   * Notes that a step was compared and tells again what it missed, both or neither.
   *
   * @param step of which the last one ends at the mark
   * @return whether it was noted; not, if another instance has the work now
   */
  boolean advance(UUID instance, long from, Step step, Mark mark, Collection<UUID> missing)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        boolean mine = advance(connection, instance, from, step, mark, missing.size());
        if (mine) {
          tellAgain(connection, missing);
        }
        connection.commit();
        return mine;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean advance(
      Connection connection, UUID instance, long from, Step step, Mark mark, int missing)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update outbox_reconciliation set until_tx = ?::xid8, until_lsn = ?::pg_lsn,
              reconciled_until = coalesce(?, reconciled_until), looked_at = clock_timestamp(),
              compared = compared + ?, told_again = told_again + ?, claimed_until =\
            """
                + CLAIM
                + " where until_tx = ?::xid8 and claimed_by = ?")) {
      update.setString(1, Long.toUnsignedString(step.untilTx()));
      update.setString(2, mark.lsn().text());
      update.setObject(3, step.untilTx() == mark.untilTx() ? mark.at() : null);
      update.setInt(4, step.events().size());
      update.setInt(5, missing);
      update.setString(6, Long.toUnsignedString(from));
      update.setObject(7, instance);
      return update.executeUpdate() == 1;
    }
  }

  /** For a comparison that somebody asked for: notes it, and tells again what it missed. */
  void tellAgain(Step step, Collection<UUID> missing) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement update =
          connection.prepareStatement(
              "update outbox_reconciliation set compared = compared + ?, told_again = told_again +"
                  + " ?")) {
        update.setInt(1, step.events().size());
        update.setInt(2, missing.size());
        update.execute();
        tellAgain(connection, missing);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static void tellAgain(Connection connection, Collection<UUID> missing)
      throws SQLException {
    if (missing.isEmpty()) {
      return;
    }
    try (PreparedStatement again = connection.prepareStatement("select tell_again(?)")) {
      again.setArray(1, connection.createArrayOf("uuid", missing.toArray()));
      again.execute();
    }
  }

  private int change(String sql, Object... parameters) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    }
  }
}

package org.bangfu.kit.wire.outbox.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The outbox and the write-ahead log through which it is told: what is there, and how far. */
@ApplicationScoped
class OutboxLog {
  private final DataSource database;
  private final String slot;
  private final int mostEvents;

  OutboxLog(
      DataSource database,
      @ConfigProperty(name = "bangfu.outbox.slot") String slot,
      @ConfigProperty(name = "bangfu.outbox.reconcile.step", defaultValue = "20000")
          int mostEvents) {
    this.database = database;
    this.slot = slot;
    this.mostEvents = mostEvents;
  }

  /**
   * Where we are. Three statements, each with its own sight of what runs: what was committed before
   * the first is below the number of the second, and what is below that lies before the third. The
   * place in the log is where the next record goes, so that a commit that is not on the disk yet is
   * before it, too.
   */
  Mark mark() throws SQLException {
    try (Connection connection = database.getConnection()) {
      OffsetDateTime at;
      try (PreparedStatement query =
              connection.prepareStatement(
                  """
                  select least(clock_timestamp(), (
                    select min(xact_start) from pg_stat_activity
                    where datname = current_database() and backend_xid is not null))
                  """);
          ResultSet row = query.executeQuery()) {
        row.next();
        at = row.getObject(1, OffsetDateTime.class);
      }
      String untilTx = text(connection, "select own_horizon()::text");
      String lsn = text(connection, "select pg_current_wal_insert_lsn()::text");
      return new Mark(at, Long.parseUnsignedLong(untilTx), new Lsn(lsn));
    }
  }

  Slot slot() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select active, coalesce(wal_status, 'lost') = 'lost', confirmed_flush_lsn::text,
                  coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint
                from pg_replication_slots where slot_name = ? and database = current_database()
                """)) {
      query.setString(1, slot);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return new Slot(slot, Slot.Status.MISSING, null, 0);
        }
        String confirmed = row.getString(3);
        if (row.getBoolean(2) || confirmed == null) {
          return new Slot(slot, Slot.Status.LOST, null, row.getLong(4));
        }
        Slot.Status status = row.getBoolean(1) ? Slot.Status.READ : Slot.Status.IDLE;
        return new Slot(slot, status, new Lsn(confirmed), row.getLong(4));
      }
    }
  }

  /**
   * The next events from a transaction on and before another, of whole transactions.
   *
   * @param since if not null, only those that happened then or later
   */
  Step next(long fromTx, long untilTx, @Nullable OffsetDateTime since) throws SQLException {
    try (Connection connection = database.getConnection()) {
      long end = endOfStep(connection, fromTx, untilTx, since);
      List<OutboxEvent> events = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              """
              select id, aggregatetype, occurred_at from outbox
              where tx >= ?::xid8 and tx < ?::xid8 and occurred_at >= coalesce(?, '-infinity'::timestamptz)
              """)) {
        set(query, fromTx, end, since);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            events.add(
                new OutboxEvent(
                    row.getObject(1, UUID.class),
                    "bangfu." + row.getString(2) + ".v1",
                    row.getObject(3, OffsetDateTime.class).toInstant()));
          }
        }
      }
      return new Step(end, events);
    }
  }

  private long endOfStep(
      Connection connection, long fromTx, long untilTx, @Nullable OffsetDateTime since)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select tx::text from outbox
            where tx >= ?::xid8 and tx < ?::xid8 and occurred_at >= coalesce(?, '-infinity'::timestamptz)
            order by tx offset ? limit 1
            """)) {
      set(query, fromTx, untilTx, since);
      query.setInt(4, mostEvents - 1);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Long.parseUnsignedLong(row.getString(1)) + 1 : untilTx;
      }
    }
  }

  private static void set(
      PreparedStatement query, long fromTx, long untilTx, @Nullable OffsetDateTime since)
      throws SQLException {
    query.setString(1, Long.toUnsignedString(fromTx));
    query.setString(2, Long.toUnsignedString(untilTx));
    query.setObject(3, since, Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}

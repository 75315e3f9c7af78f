package org.bangfu.local.supervisor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.suite.SuiteService;

/**
 * The replication slot of one relay. PostgreSQL keeps what the relay has not read yet for as long
 * as the slot is sound; a slot that is gone, or that had to be given up, has lost its place.
 */
final class RelaySlot {

  /** What can be said of a slot. */
  enum State {
    SOUND,
    /** There is none of that name. */
    MISSING,
    /** What it has not read yet was thrown away, so it can never be read again. */
    LOST
  }

  /**
   * A look at it.
   *
   * @param retained bytes of the write-ahead log that are kept for it
   */
  record Look(State state, long retained) {}

  private static final String LOOK =
      """
      select wal_status = 'lost' or invalidation_reason is not null,
        coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint
      from pg_replication_slots where slot_name = ?
      """;
  private static final String LEAVE =
      """
      select pg_terminate_backend(active_pid, 5000)
      from pg_replication_slots where slot_name = ? and active_pid is not null
      """;
  private static final String DROP =
      "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ?";

  private final PostgresServer server;
  private final String name;

  RelaySlot(PostgresServer server, SuiteService service) {
    this.server = server;
    this.name = "bangfu_outbox_" + service.database();
  }

  Look look() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement query = connection.prepareStatement(LOOK)) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          return new Look(State.MISSING, 0);
        }
        return new Look(rows.getBoolean(1) ? State.LOST : State.SOUND, rows.getLong(2));
      }
    }
  }

  /** Drops it if it is there; whoever reads from it is sent away first. */
  void drop() throws SQLException {
    try (Connection connection = connect()) {
      for (String sql : new String[] {LEAVE, DROP}) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, name);
          statement.execute();
        }
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", server.superuser().user());
    properties.setProperty("password", server.superuser().password());
    properties.setProperty("ApplicationName", "bangfu supervisor");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "20");
    return DriverManager.getConnection(server.jdbcUrl("postgres"), properties);
  }
}

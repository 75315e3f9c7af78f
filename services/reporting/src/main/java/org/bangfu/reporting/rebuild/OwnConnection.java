package org.bangfu.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a rebuild. As long as it holds, the rebuild lives: it carries a lock that ends
 * with it, by which other instances know. What is done by it may take its time.
 */
final class OwnConnection implements AutoCloseable {
  private static final String LIFE = "hashtextextended('rebuild of reporting', 0)";

  private final Connection connection;
  private final int patience;

  private OwnConnection(Connection connection, int patience) {
    this.connection = connection;
    this.patience = patience;
  }

  /** One that is alone in the cluster; null if there is another. */
  static @Nullable OwnConnection take(AgroalDataSource database) {
    try {
      Connection connection = database.getConnection();
      int patience = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, 0);
      OwnConnection own = new OwnConnection(connection, patience);
      if (own.value("select pg_try_advisory_lock(" + LIFE + ")").equals("t")) {
        return own;
      }
      own.giveBack();
      return null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work that is done as a whole or not at all. */
  interface Work {
    void run() throws SQLException;
  }

  void inTransaction(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      try (Statement settings = connection.createStatement()) {
        settings.execute("set local statement_timeout = 0");
        settings.execute("set local lock_timeout = '60s'");
        settings.execute("set local idle_in_transaction_session_timeout = 0");
        settings.execute("set local transaction_timeout = 0");
      }
      work.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      try {
        connection.rollback();
      } catch (SQLException broken) {
        e.addSuppressed(broken);
      }
      throw e;
    } finally {
      if (!connection.isClosed()) {
        connection.setAutoCommit(true);
      }
    }
  }

  /** The one value of a query as text, in the running transaction or in one of its own. */
  String value(String sql, @Nullable Object... parameters) throws SQLException {
    if (!connection.getAutoCommit()) {
      return ask(sql, parameters);
    }
    String[] value = {""};
    inTransaction(() -> value[0] = ask(sql, parameters));
    return value[0];
  }

  private String ask(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, parameters);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }

  /** Runs a change and says how many rows it changed. */
  int change(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, parameters);
      return statement.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  /** Others may begin. */
  @Override
  public void close() {
    try (connection) {
      value("select pg_advisory_unlock(" + LIFE + ")");
      connection.setNetworkTimeout(Runnable::run, patience);
    } catch (SQLException e) {
      // then the lock has ended with the connection
    }
  }

  private void giveBack() throws SQLException {
    connection.setNetworkTimeout(Runnable::run, patience);
    connection.close();
  }
}

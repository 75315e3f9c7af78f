package org.bangfu.kit.wire.rebuild;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a rebuild. As long as it holds, the rebuild lives: it carries a lock that ends
 * with it, by which other instances know. It has the limits of every connection until it is said to
 * take its time.
 */
public final class OwnConnection implements AutoCloseable {
  private static final String LIFE = "hashtextextended('rebuild', 0)";

  private static final List<String> AS_LONG_AS_IT_TAKES =
      List.of(
          "statement_timeout = 0",
          "lock_timeout = '60s'",
          "idle_in_transaction_session_timeout = 0",
          "transaction_timeout = 0");
  // of an instance that is frozen or cut off the database must hear no longer than that, or nobody
  // would take events any more
  private static final List<String> WHILE_OTHERS_WAIT =
      List.of(
          "statement_timeout = 0",
          "lock_timeout = '60s'",
          "idle_in_transaction_session_timeout = '90s'",
          "transaction_timeout = '15min'");

  private final Connection connection;
  private final int patience;
  private boolean takesItsTime;

  private OwnConnection(Connection connection, int patience) {
    this.connection = connection;
    this.patience = patience;
  }

  /** One that is alone in the cluster; null if there is another. */
  public static @Nullable OwnConnection take(AgroalDataSource database) {
    Connection taken = null;
    try {
      taken = database.getConnection();
      OwnConnection own = new OwnConnection(taken, taken.getNetworkTimeout());
      if (own.ask("select pg_try_advisory_lock(" + LIFE + ")").equals("t")) {
        taken = null;
        return own;
      }
      return null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      giveBack(taken);
    }
  }

  private static void giveBack(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // the pool has heard of it, and a lock ends with its connection
    }
  }

  /** From here on nothing limits how long the database may work, or say nothing. */
  void takeItsTime() throws SQLException {
    takesItsTime = true;
    connection.setNetworkTimeout(Runnable::run, 0);
  }

  /** Work that is done as a whole or not at all. */
  interface Work {
    void run() throws SQLException;
  }

  void inTransaction(Work work) throws SQLException {
    within(takesItsTime ? AS_LONG_AS_IT_TAKES : List.of(), work);
  }

  /** For what keeps others waiting: who is not heard of any more holds them up no longer. */
  void whileOthersWait(Work work) throws SQLException {
    within(WHILE_OTHERS_WAIT, work);
  }

  /** Whether a transaction of several statements runs. */
  boolean isInTransaction() throws SQLException {
    return !connection.getAutoCommit();
  }

  private void within(List<String> limits, Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      try (Statement settings = connection.createStatement()) {
        for (String limit : limits) {
          settings.execute("set local " + limit);
        }
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
  public String value(String sql, @Nullable Object... parameters) throws SQLException {
    if (isInTransaction()) {
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
      connection.setNetworkTimeout(Runnable::run, patience);
      ask("select pg_advisory_unlock(" + LIFE + ")");
    } catch (SQLException e) {
      // then the lock has ended with the connection
    }
  }
}

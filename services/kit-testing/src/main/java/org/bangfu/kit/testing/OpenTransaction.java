package org.bangfu.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** A transaction that has written something, and stays open until it is closed. */
public final class OpenTransaction implements AutoCloseable {
  private final Connection connection;

  private OpenTransaction(String url) {
    var config = ConfigProvider.getConfig();
    try {
      connection =
          DriverManager.getConnection(
              url,
              config.getValue("quarkus.flyway.username", String.class),
              config.getValue("quarkus.flyway.password", String.class));
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        // as a write does: it takes a number
        statement.execute("select pg_current_xact_id()");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the service's database. */
  public static OpenTransaction here() {
    return new OpenTransaction(url());
  }

  /** In another database of the same cluster. */
  public static OpenTransaction elsewhere() {
    return new OpenTransaction(url().replaceFirst("/[a-z_]+(\\?.*)?$", "/postgres"));
  }

  private static String url() {
    return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
  }

  @Override
  public void close() {
    try {
      // answered, and so over: the server hears of a closed connection when it has the time
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.bangfu.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connections of the superuser that a server which is frozen does not hold up. */
public final class TimedConnection {

  private TimedConnection() {}

  /**
   * Connects to the database {@code postgres}.
   *
   * @param application by which the server knows it
   * @param seconds that a statement may take; to connect may take five
   */
  public static Connection to(PostgresServer server, String application, int seconds)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", server.superuser().user());
    properties.setProperty("password", server.superuser().password());
    properties.setProperty("ApplicationName", application);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", String.valueOf(seconds));
    return DriverManager.getConnection(server.jdbcUrl("postgres"), properties);
  }
}

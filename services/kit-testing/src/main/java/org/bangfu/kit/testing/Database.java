package org.bangfu.kit.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The service's database: read as its owner, who sees every row, and changed as the application.
 */
public final class Database {
  private Database() {}

  /** The rows of a query, each value as text, columns joined by a bar. */
  public static List<String> rows(String sql, Object... parameters) {
    try (Connection connection = asOwner();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<String> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one value that a query gives, as a number. */
  public static long number(String sql, Object... parameters) {
    return Long.parseLong(rows(sql, parameters).getFirst());
  }

  /**
   * Runs a change with the rights of the application, in the scope of the nation.
   *
   * @throws SQLException what the database has against it
   */
  public static int change(String sql, Object... parameters) throws SQLException {
    try (Connection connection =
        Arc.container().instance(AgroalDataSource.class).get().getConnection()) {
      connection.setAutoCommit(false);
      seeTheNation(connection);
      try (PreparedStatement statement = prepared(connection, sql, parameters)) {
        int rows = statement.executeUpdate();
        connection.commit();
        return rows;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  /** Runs a change with the rights of the owner, whom no policy stops. */
  public static int changeAsOwner(String sql, Object... parameters) {
    try (Connection connection = asOwner();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives the transaction of a connection the scope of the nation. */
  static void seeTheNation(Connection connection) throws SQLException {
    try (PreparedStatement scope =
        connection.prepareStatement(
            "select set_config('bangfu.first', '', true), set_config('bangfu.end', '~', true),"
                + " set_config('bangfu.divisions', '', true)")) {
      scope.execute();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static Connection asOwner() throws SQLException {
    var config = ConfigProvider.getConfig();
    Properties owner = new Properties();
    owner.setProperty("user", config.getValue("quarkus.flyway.username", String.class));
    owner.setProperty("password", config.getValue("quarkus.flyway.password", String.class));
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class), owner);
  }
}

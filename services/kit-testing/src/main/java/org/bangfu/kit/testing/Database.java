package org.bangfu.kit.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's database, seen with the rights of the application. */
public final class Database {
  private Database() {}

  /** The rows of a query, each value as text, columns joined by a bar. */
  public static List<String> rows(String sql, Object... parameters) {
    try (Connection connection =
            Arc.container().instance(AgroalDataSource.class).get().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
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
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one value that a query gives, as a number. */
  public static long number(String sql, Object... parameters) {
    return Long.parseLong(rows(sql, parameters).getFirst());
  }

  /**
   * Runs a change.
   *
   * @throws SQLException what the database has against it
   */
  public static int change(String sql, Object... parameters) throws SQLException {
    try (Connection connection =
            Arc.container().instance(AgroalDataSource.class).get().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }
}

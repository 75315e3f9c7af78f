package org.bangfu.kit.guard.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The settings of a transaction by which the database knows whose rows it may show. */
final class ScopeSettings {
  private static final String SET =
      """
      set_config('bangfu.first', ?, true), set_config('bangfu.end', ?, true),
        set_config('bangfu.divisions', ?, true), set_config('bangfu.person', ?, true),
        set_config('bangfu.client', ?, true), set_config('bangfu.open', ?, true)\
      """;

  /**
   * What stands before a query that goes with it. Such a query is one of a few and is sent again
   * and again, so it is planned once a connection: left alone, the database would think a plan of
   * its own cheaper for each list, whose limit and range it sees, and spend more on it than on the
   * list.
   */
  static final String BEFORE =
      "select set_config('plan_cache_mode', 'force_generic_plan', true), " + SET + ";\n";

  static final int PARAMETERS = 6;

  private static final String BEGIN = "select " + SET + ", set_config('bangfu.actor', ?, true)";

  // read as a whole before the first is set
  private static final String SWAP =
      """
      with before as materialized (
        select coalesce(current_setting('bangfu.first', true), '') as first,
          coalesce(current_setting('bangfu.end', true), '') as "end",
          coalesce(current_setting('bangfu.divisions', true), '') as divisions,
          coalesce(current_setting('bangfu.person', true), '') as person,
          coalesce(current_setting('bangfu.client', true), '') as client,
          coalesce(current_setting('bangfu.open', true), '') as open)
      select before.*,
      """
          + SET
          + " from before";

  private ScopeSettings() {}

  static void set(Connection connection, RowScope rows) {
    try (PreparedStatement statement = connection.prepareStatement("select " + SET)) {
      fill(statement, rows);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the transaction could not be given its scope", e);
    }
  }

  /** The same at the beginning of a transaction, with who acts in it, which stays. */
  static void begin(Connection connection, RowScope rows, String actor) {
    try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      fill(statement, rows);
      statement.setString(PARAMETERS + 1, actor);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the transaction could not be given its scope", e);
    }
  }

  /**
   * @return what was in force before
   */
  static RowScope swap(Connection connection, RowScope rows) {
    try (PreparedStatement statement = connection.prepareStatement(SWAP)) {
      fill(statement, rows);
      try (ResultSet was = statement.executeQuery()) {
        was.next();
        return new RowScope(
            was.getString(1),
            was.getString(2),
            was.getString(3),
            was.getString(4),
            was.getString(5),
            was.getString(6));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the transaction could not be given its scope", e);
    }
  }

  static void fill(PreparedStatement statement, RowScope rows) throws SQLException {
    statement.setString(1, rows.first());
    statement.setString(2, rows.end());
    statement.setString(3, rows.pattern());
    statement.setString(4, rows.person());
    statement.setString(5, rows.client());
    statement.setString(6, rows.open());
  }
}

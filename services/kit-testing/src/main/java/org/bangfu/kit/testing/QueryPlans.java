package org.bangfu.kit.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.bangfu.kit.value.division.Condition;

/** Asks the database how it would run a query. */
public final class QueryPlans {
  private QueryPlans() {}

  /**
   * The plan of a query without parameters, with scans of whole tables and sorts discouraged: a
   * plan that still has one has no index to use, however few rows the test wrote.
   */
  public static String of(String sql) {
    try (Connection connection =
            Arc.container().instance(AgroalDataSource.class).get().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      Database.seeTheNation(connection);
      statement.execute("set local enable_seqscan = off");
      statement.execute("set local enable_bitmapscan = off");
      statement.execute("set local enable_sort = off");
      StringBuilder plan = new StringBuilder();
      try (ResultSet rows = statement.executeQuery("explain " + sql)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      connection.rollback();
      return plan.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A query with its condition, the values of it as constants. */
  public static String reached(String sql, Condition condition) {
    String text = condition.text();
    for (Map.Entry<String, Object> named : condition.parameters().entrySet()) {
      text = text.replaceAll(":" + named.getKey() + "\\b", "'" + named.getValue() + "'");
    }
    return sql.replace("{reached}", text);
  }

  /** Fails if the plan reads a whole table or sorts what an index could have given in order. */
  public static void assertIndexed(String sql) {
    String plan = of(sql);
    if (plan.contains("Seq Scan") || plan.contains("Sort")) {
      throw new AssertionError("no index serves this query:\n" + sql + "\n" + plan);
    }
  }
}

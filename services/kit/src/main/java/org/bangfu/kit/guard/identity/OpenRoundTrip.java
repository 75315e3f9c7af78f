package org.bangfu.kit.guard.identity;

import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bangfu.kit.guard.identity.OneRoundTrip.RowReader;
import org.bangfu.kit.guard.limit.QuickRead;
import org.bangfu.kit.guard.limit.SocketLimits;
import org.bangfu.kit.value.division.Condition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.spi.StatisticsImplementor;

/**
 * Reads what anybody may read without being known: rows that were released, whoever calls. The
 * settings and the query go to the database together, as {@link OneRoundTrip} sends them, and the
 * query has as long as a {@link QuickRead}.
 */
@ApplicationScoped
public class OpenRoundTrip {
  private static final String BEFORE =
      ScopeSettings.BEFORE + "select set_config('statement_timeout', ?, true);\n";

  private final DataSource database;
  private final OutsideTransaction outside;
  private final SocketLimits sockets;
  private final String timeout;
  private final Duration longest;
  private final StatisticsImplementor statistics;

  OpenRoundTrip(
      DataSource database,
      OutsideTransaction outside,
      SocketLimits sockets,
      SessionFactory sessions,
      @ConfigProperty(name = "bangfu.quick-read.timeout") String timeout) {
    this.database = database;
    this.outside = outside;
    this.sockets = sockets;
    this.timeout = timeout;
    this.longest = DurationConverter.parseDuration(timeout);
    this.statistics = sessions.unwrap(SessionFactoryImplementor.class).getStatistics();
  }

  /**
   * The rows of a query.
   *
   * @param query with its values, none of which is of java.util or java.sql
   */
  public <T> List<T> rows(Condition query, RowReader<T> reader) {
    return outside.call(() -> found(query, reader));
  }

  private <T> List<T> found(Condition query, RowReader<T> reader) {
    if (statistics.isStatisticsEnabled()) {
      statistics.prepareStatement();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BEFORE + query.positional())) {
      // a server that says nothing does not keep to its limit either
      sockets.allow(connection, longest);
      ScopeSettings.fill(statement, RowScope.RELEASED);
      int at = ScopeSettings.PARAMETERS;
      statement.setString(++at, timeout);
      for (Object value : query.values()) {
        statement.setObject(++at, value);
      }
      statement.execute();
      statement.getMoreResults();
      statement.getMoreResults();
      List<T> rows = new ArrayList<>();
      try (ResultSet found = statement.getResultSet()) {
        while (found.next()) {
          rows.add(reader.read(found));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the query could not be answered", e);
    }
  }
}

package org.bangfu.kit.guard.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.spi.StatisticsImplementor;

/**
 * Reads what is asked for most: the scope and the query go to the database together and are one
 * transaction there, so that the row floor costs no way of its own; and writes what is made most in
 * the same way. For the rest there are transactions and the floor.
 */
@ApplicationScoped
public class OneRoundTrip {
  /** Makes something of a result, or of the row at which it stands. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet result) throws SQLException;
  }

  private final DataSource database;
  private final OutsideTransaction outside;
  private final StatisticsImplementor statistics;

  OneRoundTrip(DataSource database, OutsideTransaction outside, SessionFactory sessions) {
    this.database = database;
    this.outside = outside;
    this.statistics = sessions.unwrap(SessionFactoryImplementor.class).getStatistics();
  }

  /**
   * The rows of a query.
   *
   * @param query with its values; outside of {@code {reached}} it has none of a caller's in its
   *     text
   */
  public <T> List<T> rows(DivisionScope scope, Condition query, RowReader<T> reader) {
    return read(
        scope,
        query,
        found -> {
          List<T> rows = new ArrayList<>();
          while (found.next()) {
            rows.add(reader.read(found));
          }
          return rows;
        });
  }

  /**
   * What is made of all rows of a query together.
   *
   * @param reader begins before the first row
   */
  public <T> T read(DivisionScope scope, Condition query, RowReader<T> reader) {
    return outside.call(() -> found(scope, query, reader));
  }

  private <T> T found(DivisionScope scope, Condition query, RowReader<T> reader) {
    if (statistics.isStatisticsEnabled()) {
      // with the others: what an operation costs is bounded by tests
      statistics.prepareStatement();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(ScopeSettings.BEFORE + query.positional())) {
      ScopeSettings.fill(statement, RowScope.of(scope));
      int at = ScopeSettings.PARAMETERS;
      for (Object value : query.values()) {
        if (value instanceof java.util.Date) {
          // a type that the driver has to ask for, and then it ends the transaction in between
          throw new IllegalArgumentException("a day or a moment is one of java.time");
        }
        statement.setObject(++at, value);
      }
      statement.execute();
      statement.getMoreResults();
      try (ResultSet found = statement.getResultSet()) {
        return reader.read(found);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the query could not be answered", e);
    }
  }

  /**
   * Commits the statements together, or none of them. Nothing was asked before: the database itself
   * refuses what does not fit.
   *
   * @return whether they are committed; if not, it was refused, and somebody who asks can say why
   * @throws IllegalStateException if the database is away, or nobody can know whether they are
   */
  public boolean write(DivisionScope scope, List<Written> statements) {
    return outside.call(() -> isWritten(scope, statements));
  }

  private boolean isWritten(DivisionScope scope, List<Written> statements) {
    if (statistics.isStatisticsEnabled()) {
      statistics.prepareStatement();
    }
    String sql =
        statements.stream()
            .map(Written::sql)
            .collect(Collectors.joining(";\n", ScopeSettings.BEFORE, ""));
    try (Connection connection = database.getConnection();
        PreparedStatement together = connection.prepareStatement(sql)) {
      ScopeSettings.fill(together, RowScope.of(scope));
      int at = ScopeSettings.PARAMETERS;
      for (Written statement : statements) {
        at = statement.fill(together, at);
      }
      together.execute();
      return true;
    } catch (SQLException e) {
      if (Refusals.isOne(e)) {
        return false;
      }
      throw new IllegalStateException("it could not be written", e);
    }
  }
}

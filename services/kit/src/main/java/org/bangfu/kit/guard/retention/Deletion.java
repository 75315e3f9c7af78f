package org.bangfu.kit.guard.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/** A kind that goes by one function of the database. */
public class Deletion implements Purge {
  private final String what;
  private final String deletes;
  private final String kept;
  private final String oldest;

  /**
   * @param deletes a query with one parameter, a text that is an interval, that gives how many went
   * @param kept how long
   * @param oldest a query that gives when the oldest was made
   */
  public Deletion(String what, String deletes, TemporalAmount kept, String oldest) {
    this.what = what;
    this.deletes = deletes;
    // PT720H and P3Y mean the same to PostgreSQL
    this.kept = kept.toString();
    this.oldest = oldest;
  }

  @Override
  public String what() {
    return what;
  }

  @Override
  public long run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(deletes)) {
      statement.setString(1, kept);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public @Nullable OffsetDateTime oldest(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(oldest);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getObject(1, OffsetDateTime.class) : null;
    }
  }
}

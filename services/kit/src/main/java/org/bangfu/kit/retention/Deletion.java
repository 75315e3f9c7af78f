package org.bangfu.kit.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A kind that goes by one function of the database. */
final class Deletion implements Purge {
  private final String what;
  private final String deletes;
  private final Duration kept;
  private final String oldest;

  /**
   * @param deletes a query with one parameter, how many seconds it is kept, that gives how many
   *     went
   * @param oldest a query that gives when the oldest was made
   */
  Deletion(String what, String deletes, Duration kept, String oldest) {
    this.what = what;
    this.deletes = deletes;
    this.kept = kept;
    this.oldest = oldest;
  }

  @Override
  public String what() {
    return what;
  }

  @Override
  public long run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(deletes)) {
      statement.setLong(1, kept.toSeconds());
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

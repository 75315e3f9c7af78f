package org.bangfu.kit.guard.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A place in the chain after which something follows: its kept head, or its last segment.
 *
 * @param no of the segment that ends there
 * @param gone the last month of which nothing is kept; null where everything is
 * @param untilTx the first transaction that was not sealed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChainEnd(long no, @Nullable Instant gone, String untilTx, byte[] hash) {
  private static final String HEAD =
      "select no, month, until_tx, hash from audit_head order by id desc limit 1";

  /** Where what is kept begins. */
  static ChainEnd head(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery(HEAD)) {
      if (!row.next()) {
        throw new IllegalStateException("the chain has no head");
      }
      OffsetDateTime month = row.getObject(2, OffsetDateTime.class);
      return new ChainEnd(
          row.getLong(1),
          month == null ? null : month.toInstant(),
          row.getString(3),
          row.getBytes(4));
    }
  }

  /** Where the next segment goes. */
  static ChainEnd last(Connection connection) throws SQLException {
    ChainEnd head = head(connection);
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "select no, until_tx, hash from audit_segment order by no desc limit 1")) {
      return row.next()
          ? new ChainEnd(row.getLong(1), head.gone(), row.getString(2), row.getBytes(3))
          : head;
    }
  }

  /** Whether entries of the month are kept. */
  boolean keeps(Instant month) {
    return gone == null || month.isAfter(gone);
  }
}

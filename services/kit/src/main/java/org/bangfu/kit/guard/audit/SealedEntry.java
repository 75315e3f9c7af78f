package org.bangfu.kit.guard.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An entry with the number of its transaction. */
record SealedEntry(AuditEntry entry, String tx) {
  /**
   * The entries of a month and a range of transactions, in the order in which they are sealed; read
   * bit by bit, in the running transaction.
   */
  static final class Stream implements AutoCloseable {
    private static final int FETCHED_AT_ONCE = 500;

    private final PreparedStatement query;
    private final ResultSet rows;

    Stream(Connection connection, Instant month, String fromTx, String untilTx)
        throws SQLException {
      query =
          connection.prepareStatement(
              "select "
                  + AuditEntries.COLUMNS
                  + """
                  , e.tx from audit_entry e
                  where e.looked_at >= ? and e.looked_at < ? and e.tx >= cast(? as xid8) and e.tx < cast(? as xid8)
                  order by e.tx, e.looked_at, e.id
                  """);
      query.setFetchSize(FETCHED_AT_ONCE);
      query.setObject(1, month.atOffset(ZoneOffset.UTC));
      query.setObject(2, month.atOffset(ZoneOffset.UTC).plusMonths(1));
      query.setString(3, fromTx);
      query.setString(4, untilTx);
      rows = query.executeQuery();
    }

    /** Null after the last. */
    @Nullable SealedEntry next() throws SQLException {
      return rows.next() ? new SealedEntry(AuditEntries.read(rows), rows.getString("tx")) : null;
    }

    @Override
    public void close() throws SQLException {
      query.close();
    }
  }
}

package org.bangfu.kit.guard.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** One segment of the chain, as {@link SegmentHash} defines it. */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash's bytes where it is compared
record AuditSegment(AuditWindow window, long entries, byte[] hash) {
  /** In the order that {@link #read} expects. */
  static final String COLUMNS = "s.no, s.month, s.from_tx, s.until_tx, s.entries, s.hash";

  /** The segment in the first columns of a row. */
  static AuditSegment read(ResultSet row) throws SQLException {
    return new AuditSegment(
        new AuditWindow(
            row.getLong(1),
            row.getObject(2, OffsetDateTime.class).toInstant(),
            row.getString(3),
            row.getString(4)),
        row.getLong(5),
        row.getBytes(6));
  }

  void insert(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into audit_segment (no, month, from_tx, until_tx, entries, hash)
            values (?, ?, cast(? as xid8), cast(? as xid8), ?, ?)
            """)) {
      insert.setLong(1, window.no());
      insert.setObject(2, window.month().atOffset(ZoneOffset.UTC));
      insert.setString(3, window.fromTx());
      insert.setString(4, window.untilTx());
      insert.setLong(5, entries);
      insert.setBytes(6, hash);
      insert.executeUpdate();
    }
  }
}

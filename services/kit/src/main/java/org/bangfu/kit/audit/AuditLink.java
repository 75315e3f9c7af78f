package org.bangfu.kit.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One link of the chain, as {@link CanonicalForm} defines it. */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash's bytes where it is compared
record AuditLink(long seq, UUID entryId, byte[] hash) {
  /** What the first link follows. */
  static final AuditLink NONE = new AuditLink(0, new UUID(0, 0), CanonicalForm.BEFORE_THE_FIRST);

  AuditLink next(AuditEntry entry) {
    return new AuditLink(seq + 1, entry.id(), CanonicalForm.hash(hash, entry));
  }

  static AuditLink last(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "select seq, entry_id, hash from audit_link order by seq desc limit 1")) {
      return row.next()
          ? new AuditLink(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3))
          : NONE;
    }
  }
}

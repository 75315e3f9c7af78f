package org.bangfu.kit.audit;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link and the entry that it names, null if there is none. */
record LinkedEntry(AuditLink link, @Nullable AuditEntry entry) {

  /** Whether the link's hash is that of the entry after a link with the given hash. */
  boolean follows(byte[] before, AuditEntry candidate) {
    return MessageDigest.isEqual(link.hash(), CanonicalForm.hash(before, candidate));
  }

  /** From a row with the entry's columns, then seq, entry_id and hash of the link. */
  static LinkedEntry read(ResultSet row) throws SQLException {
    return new LinkedEntry(
        new AuditLink(
            row.getLong("seq"), row.getObject("entry_id", UUID.class), row.getBytes("hash")),
        row.getObject(1) == null ? null : AuditEntries.read(row));
  }
}

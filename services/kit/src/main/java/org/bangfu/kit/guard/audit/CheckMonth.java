package org.bangfu.kit.guard.audit;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Computes the segments of one month again; entries and segments go by side by side. */
final class CheckMonth {
  private static final int FETCHED_AT_ONCE = 500;
  private static final String SEGMENTS =
      "select "
          + AuditSegment.COLUMNS
          + """
          , (select b.hash from audit_segment b where b.no = s.no - 1)
          from audit_segment s where s.month = ? and s.no > ? order by s.no
          """;

  private final Connection connection;
  private final ChainEnd head;
  private final ChainEnd last;
  private final Instant month;

  /**
   * @param head from which on the chain is kept
   * @param last up to which entries are sealed
   */
  CheckMonth(Connection connection, ChainEnd head, ChainEnd last, Instant month) {
    this.connection = connection;
    this.head = head;
    this.last = last;
    this.month = month;
  }

  /** Adds the first segment that does not hold, and the first entry that is in none. */
  void add(List<ChainBreak> breaks) throws SQLException {
    try (SealedEntry.Stream entries =
            new SealedEntry.Stream(connection, month, "0", last.untilTx());
        PreparedStatement query = connection.prepareStatement(SEGMENTS)) {
      query.setFetchSize(FETCHED_AT_ONCE);
      query.setObject(1, month.atOffset(ZoneOffset.UTC));
      query.setLong(2, head.no());
      SealedEntry entry = entries.next();
      UUID outside = null;
      boolean holds = true;
      try (ResultSet rows = query.executeQuery()) {
        while (holds && rows.next()) {
          AuditSegment segment = AuditSegment.read(rows);
          AuditWindow window = segment.window();
          byte[] before = rows.getBytes(7);
          SegmentHash hash = new SegmentHash(before == null ? head.hash() : before, window);
          for (; entry != null && !window.isBefore(entry.tx()); entry = entries.next()) {
            if (window.isAfter(entry.tx())) {
              outside = outside == null ? entry.entry().id() : outside;
            } else {
              hash.add(entry);
            }
          }
          BreakKind kind = compare(segment, hash);
          if (kind != null) {
            breaks.add(new ChainBreak(kind, window.no(), null));
            holds = false;
          }
        }
      }
      if (outside == null && holds && entry != null) {
        outside = entry.entry().id();
      }
      if (outside != null) {
        breaks.add(new ChainBreak(BreakKind.NOT_LINKED, null, outside));
      }
    }
  }

  private static @Nullable BreakKind compare(AuditSegment segment, SegmentHash hash) {
    if (hash.entries() != segment.entries()) {
      return hash.entries() < segment.entries() ? BreakKind.ENTRY_REMOVED : BreakKind.ENTRY_ADDED;
    }
    return MessageDigest.isEqual(segment.hash(), hash.end()) ? null : BreakKind.ENTRY_CHANGED;
  }
}

package org.bangfu.kit.guard.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whether every segment is there, and follows the one before it. */
final class CheckOrder {
  private static final int FETCHED_AT_ONCE = 1000;

  private CheckOrder() {}

  /** The first segment that is missing or out of its place; null if there is none. */
  static @Nullable ChainBreak of(Connection connection, ChainEnd head) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select "
                + AuditSegment.COLUMNS
                + " from audit_segment s where s.no > ? order by s.no")) {
      query.setFetchSize(FETCHED_AT_ONCE);
      query.setLong(1, head.no());
      long expected = head.no();
      AuditWindow before = null;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          AuditWindow window = AuditSegment.read(rows).window();
          expected++;
          if (window.no() != expected) {
            return new ChainBreak(BreakKind.LINK_REMOVED, expected, null);
          }
          if (before == null ? !begins(window, head) : !window.follows(before)) {
            return new ChainBreak(BreakKind.REORDERED, expected, null);
          }
          before = window;
        }
      }
      return null;
    }
  }

  /** Whether it can be the first after the head: of the next range, or of the head's own. */
  private static boolean begins(AuditWindow first, ChainEnd head) {
    return first.fromTx().equals(head.untilTx()) || first.untilTx().equals(head.untilTx());
  }
}

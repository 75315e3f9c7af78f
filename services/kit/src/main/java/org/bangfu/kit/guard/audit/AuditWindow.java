package org.bangfu.kit.guard.audit;

import java.time.Instant;

/**
 * Whose entries a segment holds: those of a month and of a range of transactions.
 *
 * @param no of the segment
 * @param month its beginning, in UTC
 * @param fromTx the first transaction, in decimal, and {@code untilTx} the first after the last
 */
record AuditWindow(long no, Instant month, String fromTx, String untilTx) {
  /** Whether the transaction comes before those of the window. */
  boolean isAfter(String tx) {
    return compare(tx, fromTx) < 0;
  }

  /** Whether the transaction comes after those of the window. */
  boolean isBefore(String tx) {
    return compare(tx, untilTx) >= 0;
  }

  /** Whether it can be the next one: of another month in the same range, or of the next range. */
  boolean follows(AuditWindow before) {
    return fromTx.equals(before.untilTx)
        || fromTx.equals(before.fromTx)
            && untilTx.equals(before.untilTx)
            && month.isAfter(before.month);
  }

  private static int compare(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other));
  }
}

package org.bangfu.kit.wire.outbox.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * How far the relay has come: its replication slot.
 *
 * @param name as it is configured
 * @param status MISSING, LOST where the log that it needs is gone, IDLE where nobody reads, READ
 * @param confirmed what is before it, was acknowledged by the topics; null of a slot that is
 *     missing or lost
 * @param retainedBytes of the log, kept for it
 */
public record Slot(String name, Status status, @Nullable Lsn confirmed, long retainedBytes) {
  /** What can be said of a slot. */
  public enum Status {
    MISSING,
    LOST,
    IDLE,
    READ
  }

  /**
   * Whether all that is before the mark was told. A slot that nobody reads does not say so: one
   * that was made anew begins where the log stands, while its reader still tells what is in the
   * table.
   */
  boolean isPast(Mark mark) {
    return status == Status.READ && confirmed != null && confirmed.compareTo(mark.lsn()) >= 0;
  }
}

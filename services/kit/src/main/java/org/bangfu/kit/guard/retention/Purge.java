package org.bangfu.kit.guard.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record that is kept for a time only; every bean of it is run each hour. What may go
 * is decided by a function of the database that checks it itself: the application may delete
 * nothing of the kind.
 */
public interface Purge {
  /** What goes, as it is called in {@code purge_run} and in the figures: {@code outbox}. */
  String what();

  /**
   * Deletes what is old enough, a share that takes some seconds at most.
   *
   * @param connection that commits each statement
   * @return how many records or partitions went; called again while it is not 0
   */
  long run(Connection connection) throws SQLException;

  /** When the oldest that is left was made; null if nothing is. */
  @Nullable OffsetDateTime oldest(Connection connection) throws SQLException;
}

package org.bangfu.kit.wire.rebuild;

import java.sql.SQLException;

/** What is made from, once it has been opened. */
public interface Source extends AutoCloseable {

  /**
   * Brings what is made up to what has been taken: nearly so while others take events, exactly when
   * nobody does.
   */
  void catchUp() throws SQLException;

  /**
   * Does what was left for the end of the first {@link #catchUp}, and catches up with what came
   * meanwhile; from then on all is made as it comes.
   */
  default void settle(OwnConnection own) throws SQLException {
    // nothing was left
  }

  /** Records so far. */
  long read();

  @Override
  void close();
}

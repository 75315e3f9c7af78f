package org.bangfu.kit.wire.rebuild;

import java.sql.SQLException;

/** What is made from, once it has been opened. */
public interface Source extends AutoCloseable {

  /**
   * Brings what is made up to what has been taken: nearly so while others take events, exactly when
   * nobody does.
   */
  void catchUp() throws SQLException;

  /** Records so far. */
  long read();

  @Override
  void close();
}

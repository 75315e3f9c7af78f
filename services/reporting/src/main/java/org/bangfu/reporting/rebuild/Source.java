package org.bangfu.reporting.rebuild;

import java.sql.SQLException;

/** What the figures are made from. */
interface Source extends AutoCloseable {

  /**
   * Brings what is made up to what has been counted: nearly so while others count, exactly when
   * nobody does.
   */
  void catchUp() throws SQLException;

  /** Records or facts so far. */
  long read();

  @Override
  void close();
}

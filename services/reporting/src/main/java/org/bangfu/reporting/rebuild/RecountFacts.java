package org.bangfu.reporting.rebuild;

import java.sql.SQLException;

/**
 * The facts as the source of the sums. They are added up by the database, and not as they were when
 * they came: two ways to the same sums.
 */
final class RecountFacts implements Source {
  private final OwnConnection own;
  private long read;

  RecountFacts(OwnConnection own, long readBefore) {
    this.own = own;
    this.read = readBefore;
  }

  @Override
  public void catchUp() throws SQLException {
    read += Long.parseLong(own.value("select recount_facts()"));
  }

  @Override
  public long read() {
    return read;
  }

  @Override
  public void close() {
    // nothing to give back
  }
}

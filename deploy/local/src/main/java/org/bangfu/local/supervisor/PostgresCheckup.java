package org.bangfu.local.supervisor;

import java.sql.SQLException;
import org.bangfu.embedded.PostgresServer;

/** Whether PostgreSQL takes a connection and answers a query on it. */
record PostgresCheckup(PostgresServer server) implements Checkup {

  private static final String STARTING_UP = "57P03";

  @Override
  public Answer ask() {
    try {
      server.ping();
      return Answer.READY;
    } catch (SQLException e) {
      return STARTING_UP.equals(e.getSQLState())
          ? new Answer(Health.UNREADY, "reads what it had written before it ended")
          : Answer.SILENT;
    }
  }
}

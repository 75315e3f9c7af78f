package org.bangfu.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import org.bangfu.embedded.PostgresServer;

/** How PostgreSQL is started on a folder that is ours for the whole run. */
record PostgresCommand(PostgresServer server) implements ChildCommand {

  @Override
  public Process start(boolean first) throws IOException {
    return server.launch();
  }

  @Override
  public Duration endsWithin() {
    return Duration.ofSeconds(40);
  }

  /** What it is asked to by a signal waits for its clients. */
  @Override
  public void end(Process process) {
    server.close();
  }
}

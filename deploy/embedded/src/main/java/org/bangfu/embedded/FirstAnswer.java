package org.bangfu.embedded;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What a server that was started is waited for. */
final class FirstAnswer {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration BETWEEN = Duration.ofMillis(30);

  private FirstAnswer() {}

  /**
   * Returns once it answers.
   *
   * @throws EmbeddedServerException with its last words, when it ends or says nothing
   */
  static void await(PostgresServer server, Process started, PostgresLog log)
      throws InterruptedException {
    Instant limit = Instant.now().plus(LIMIT);
    while (true) {
      try {
        server.ping();
        return;
      } catch (SQLException e) {
        if (!started.isAlive()) {
          throw new EmbeddedServerException("PostgreSQL ended at once: " + log.lastWords(), e);
        }
        if (Instant.now().isAfter(limit)) {
          throw new EmbeddedServerException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
      }
      Thread.sleep(BETWEEN);
    }
  }
}

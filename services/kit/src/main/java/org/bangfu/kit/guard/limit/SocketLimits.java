package org.bangfu.kit.guard.limit;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * How long a connection waits for a server that says nothing. The pool's connections wait a little
 * longer than a statement may take; who lets its statements take longer, or less, says so here, for
 * as long as it has the connection.
 */
@ApplicationScoped
public class SocketLimits implements AgroalPoolInterceptor {
  private static final Duration LATER_THAN_THE_SERVER = Duration.ofSeconds(5);

  private final int millis;

  SocketLimits(
      @ConfigProperty(
              name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
              defaultValue = "0")
          int seconds) {
    this.millis = Math.toIntExact(Duration.ofSeconds(seconds).toMillis());
  }

  /**
   * Until the connection is given back.
   *
   * @param statement how long a statement may take there
   */
  public void allow(Connection connection, Duration statement) throws SQLException {
    connection.setNetworkTimeout(
        Runnable::run, Math.toIntExact(statement.plus(LATER_THAN_THE_SERVER).toMillis()));
  }

  /**
   * Lets the statements of the running transaction take so long, there and here.
   *
   * @param statement how long each may take
   */
  public void allowInTransaction(Session session, Duration statement) {
    session
        .createNativeMutationQuery(
            "set local statement_timeout = '%ds'".formatted(statement.toSeconds()))
        .executeUpdate();
    session.doWork(connection -> allow(connection, statement));
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    try {
      if (!connection.isClosed() && connection.getNetworkTimeout() != millis) {
        connection.setNetworkTimeout(Runnable::run, millis);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

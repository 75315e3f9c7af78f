package org.bangfu.kit.guard.limit;

import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Sets the timeout of {@link QuickRead}, inside of the transaction, whose interceptor is at 200.
 */
@QuickRead
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class QuickReadLimit {
  private final EntityManager entities;
  private final SocketLimits sockets;
  private final String timeout;

  QuickReadLimit(
      EntityManager entities,
      SocketLimits sockets,
      @ConfigProperty(name = "bangfu.quick-read.timeout") String timeout) {
    this.entities = entities;
    this.sockets = sockets;
    this.timeout = timeout;
  }

  @AroundInvoke
  Object limit(InvocationContext call) throws Exception {
    if (!entities.isJoinedToTransaction()) {
      throw new IllegalStateException(call.getMethod() + " has no transaction to be limited");
    }
    entities.unwrap(Session.class).doWork(this::set);
    return call.proceed();
  }

  private void set(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
      statement.setString(1, timeout);
      statement.execute();
    }
    // a server that says nothing does not keep to it either
    sockets.allow(connection, DurationConverter.parseDuration(timeout));
  }
}

package org.bangfu.kit.identity;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.bangfu.kit.division.DivisionScope;
import org.hibernate.Session;

/**
 * Tells the database, at the beginning of every transaction, whose rows it may see; policies on the
 * tables do the rest. The settings end with the transaction, so that nobody inherits them with the
 * connection; a connection outside of a transaction, and a transaction outside of a request, see
 * nothing.
 */
@ApplicationScoped
public class RowFloor implements AgroalPoolInterceptor {
  private final Provider<EntityManager> entities;
  private final Provider<Caller> caller;

  RowFloor(Provider<EntityManager> entities, Provider<Caller> caller) {
    this.entities = entities;
    this.caller = caller;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      // outside of a transaction the settings would end at once, and nothing is seen anyway
      if (connection.getAutoCommit()) {
        return;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    DivisionScope scope = ofCaller();
    if (!scope.equals(DivisionScope.nothing())) {
      set(connection, scope);
    }
  }

  /**
   * Runs what the service does of itself, for no caller or beyond one: taking events, jobs, a share
   * of what the caller may not see. In the transaction that runs; its end of that is the caller's
   * scope again.
   */
  public <T> T everywhere(Supplier<T> work) {
    return as(DivisionScope.nation(), work);
  }

  /** The same for the rest of the running transaction, where nothing narrower follows. */
  public void widen() {
    entities
        .get()
        .unwrap(Session.class)
        .doWork(connection -> set(connection, DivisionScope.nation()));
  }

  /**
   * Runs what the service does of itself for somebody who does not call at the moment, such as a
   * partner website whose job it does, with that one's eyes; otherwise as {@link #everywhere}.
   */
  public <T> T as(DivisionScope scope, Supplier<T> work) {
    Session session = entities.get().unwrap(Session.class);
    session.doWork(connection -> set(connection, scope));
    T result = work.get();
    // what is written must be with the database before the scope is the caller's again
    session.flush();
    session.doWork(connection -> set(connection, ofCaller()));
    return result;
  }

  /**
   * Runs what anybody may read without being known, in the running transaction: rows that were
   * released, as the policies of their tables say, whoever calls.
   */
  public <T> T released(Supplier<T> work) {
    Session session = entities.get().unwrap(Session.class);
    session.doWork(connection -> set(connection, RowScope.RELEASED));
    T result = work.get();
    session.doWork(connection -> set(connection, ofCaller()));
    return result;
  }

  private DivisionScope ofCaller() {
    return Arc.container().requestContext().isActive()
        ? caller.get().scope()
        : DivisionScope.nothing();
  }

  private static void set(Connection connection, DivisionScope scope) {
    set(connection, RowScope.of(scope));
  }

  private static void set(Connection connection, RowScope rows) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select set_config('bangfu.first', ?, true), set_config('bangfu.end', ?, true),
              set_config('bangfu.divisions', ?, true), set_config('bangfu.person', ?, true),
              set_config('bangfu.client', ?, true), set_config('bangfu.open', ?, true)\
            """)) {
      statement.setString(1, rows.first());
      statement.setString(2, rows.end());
      statement.setString(3, rows.pattern());
      statement.setString(4, rows.person());
      statement.setString(5, rows.client());
      statement.setString(6, rows.open());
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the transaction could not be given its scope", e);
    }
  }
}

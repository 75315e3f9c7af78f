package org.bangfu.kit.guard.identity;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.bangfu.kit.value.division.DivisionScope;
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
      // a caller is known, or there would be no scope
      ScopeSettings.begin(connection, RowScope.of(scope), caller.get().actorOrNobody());
    }
  }

  /**
   * Runs what the service does of itself, for no caller or beyond one: taking events, jobs, a share
   * of what the caller may not see. In the transaction that runs; after it the scope is what it was
   * before, so that scopes may stand inside of each other.
   */
  public <T> T everywhere(Supplier<T> work) {
    return as(DivisionScope.nation(), work);
  }

  /** The same for the rest of the running transaction, where nothing narrower follows. */
  public void widen() {
    RowScope nation = RowScope.of(DivisionScope.nation());
    entities
        .get()
        .unwrap(Session.class)
        .doWork(connection -> ScopeSettings.set(connection, nation));
  }

  /**
   * Runs what the service does of itself for somebody who does not call at the moment, such as a
   * partner website whose job it does, with that one's eyes; otherwise as {@link #everywhere}.
   */
  public <T> T as(DivisionScope scope, Supplier<T> work) {
    Session session = entities.get().unwrap(Session.class);
    return within(
        session,
        RowScope.of(scope),
        () -> {
          T result = work.get();
          // what is written must be with the database before the scope is the earlier one again
          session.flush();
          return result;
        });
  }

  /**
   * Runs what anybody may read without being known, in the running transaction: rows that were
   * released, as the policies of their tables say, whoever calls.
   */
  public <T> T released(Supplier<T> work) {
    return within(entities.get().unwrap(Session.class), RowScope.RELEASED, work);
  }

  /** After a failure too: who catches it goes on in the transaction with the scope it had. */
  private static <T> T within(Session session, RowScope scope, Supplier<T> work) {
    RowScope before = session.doReturningWork(connection -> ScopeSettings.swap(connection, scope));
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error failure) {
      try {
        session.doWork(connection -> ScopeSettings.set(connection, before));
      } catch (RuntimeException aborted) {
        // the database takes nothing more in this transaction, and so shows nothing either
        failure.addSuppressed(aborted);
      }
      throw failure;
    }
    session.doWork(connection -> ScopeSettings.set(connection, before));
    return result;
  }

  private DivisionScope ofCaller() {
    return Arc.container().requestContext().isActive()
        ? caller.get().scope()
        : DivisionScope.nothing();
  }
}

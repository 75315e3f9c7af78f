package org.bangfu.kit.wire.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.bangfu.kit.guard.schema.Overtaken;
import org.bangfu.kit.problem.TransientFailure;

/**
 * Whether the service is about to end: what fails then has failed for that, so it is neither tried
 * again nor a dead letter, and comes again after the next start.
 */
@ApplicationScoped
class Stopping {
  private final Overtaken overtaken;
  private volatile boolean begun;

  Stopping(Overtaken overtaken) {
    this.overtaken = overtaken;
  }

  void begin(@Observes ShutdownEvent event) {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }

  /**
   * Begins to stop where a statement fails because the schema is for newer builds: a column or a
   * table that is gone is no fault of an event, and the newer build takes it.
   *
   * @throws IntakeStoppedException if it is so
   */
  void ifOvertaken(RuntimeException failure) {
    if (begun
        || TransientFailure.sqlState(failure).isEmpty()
        || TransientFailure.isTransient(failure)) {
      return;
    }
    try {
      if (overtaken.ends()) {
        begun = true;
        throw new IntakeStoppedException(failure);
      }
    } catch (SQLException e) {
      // whose fault it is, is asked with the next try
      throw new IllegalStateException(e);
    }
  }
}

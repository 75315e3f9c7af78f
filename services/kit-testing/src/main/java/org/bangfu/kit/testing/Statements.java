package org.bangfu.kit.testing;

import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * Counts the SQL statements of an operation: unlike clocks, they do not flicker. A batch counts as
 * one.
 */
public final class Statements {
  private Statements() {}

  /**
   * @param operation runs to its end before it returns, with no other test beside it
   * @return statements prepared by the service in the meantime
   */
  public static long during(Runnable operation) {
    Statistics statistics =
        Arc.container()
            .instance(EntityManagerFactory.class)
            .get()
            .unwrap(SessionFactory.class)
            .getStatistics();
    long before = statistics.getPrepareStatementCount();
    operation.run();
    return statistics.getPrepareStatementCount() - before;
  }
}

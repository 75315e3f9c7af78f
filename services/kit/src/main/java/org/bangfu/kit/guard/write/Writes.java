package org.bangfu.kit.guard.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import org.bangfu.kit.guard.identity.Written;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.spi.StatisticsImplementor;

/** Writes what can go both ways: gathered to go at once, or in the running transaction. */
@ApplicationScoped
public class Writes {
  private final Session session;
  private final StatisticsImplementor statistics;

  Writes(Session session, SessionFactory sessions) {
    this.session = session;
    this.statistics = sessions.unwrap(SessionFactoryImplementor.class).getStatistics();
  }

  /**
   * Adds the statement to those that are gathered, or executes it now.
   *
   * @throws IllegalStateException if nothing is gathered and no transaction runs
   */
  public void run(Written statement) {
    if (AtOnce.isGathering()) {
      AtOnce.add(statement);
      return;
    }
    if (!QuarkusTransaction.isActive()) {
      throw new IllegalStateException("a statement is written with others, or in a transaction");
    }
    if (statistics.isStatisticsEnabled()) {
      statistics.prepareStatement();
    }
    session.doWork(connection -> {
      try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
        statement.fill(prepared, 0);
        prepared.execute();
      }
    });
  }
}

package org.bangfu.kit.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import javax.sql.DataSource;
import org.bangfu.kit.http.TransientFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets the audit by whole months, once they are sealed and old enough; the chain goes on from
 * its last hash before. The database keeps six months at least.
 */
@ApplicationScoped
public class PurgeAudit {
  private static final Logger LOG = Logger.getLogger(PurgeAudit.class);

  private final DataSource database;
  private final Period kept;

  PurgeAudit(DataSource database, @ConfigProperty(name = "bangfu.audit.kept") Period kept) {
    this.database = database;
    this.kept = kept;
  }

  @Scheduled(
      every = "${bangfu.audit.purge.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "audit-purge")
  @RunOnVirtualThread
  void run() {
    try {
      int months = purge();
      if (months > 0) {
        LOG.infof("%d months of the audit are kept no more", months);
      }
    } catch (SQLException e) {
      // the next run does it
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "Old entries of the audit were not forgotten: %s",
          e.getMessage());
    }
  }

  /** How many months were forgotten. */
  int purge() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement purge =
            connection.prepareStatement("select purge_audit(cast(? as interval))")) {
      purge.setString(1, kept.toString());
      try (ResultSet row = purge.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}

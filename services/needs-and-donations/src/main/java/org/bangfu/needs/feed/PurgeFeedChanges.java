package org.bangfu.needs.feed;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.bangfu.kit.http.TransientFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets changes that are older than anybody's position should be, by whole days; what was changed
 * stays. The database keeps them for thirty days at least, and as long as the release has not seen
 * them.
 */
@ApplicationScoped
class PurgeFeedChanges {
  private static final Logger LOG = Logger.getLogger(PurgeFeedChanges.class);

  private final EntityManager entities;
  private final Duration kept;

  PurgeFeedChanges(
      EntityManager entities, @ConfigProperty(name = "bangfu.feed.changes.kept") Duration kept) {
    this.entities = entities;
    this.kept = kept;
  }

  @Scheduled(
      every = "${bangfu.feed.changes.purge.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "feed-purge")
  @RunOnVirtualThread
  void run() {
    try {
      int days = purge();
      if (days > 0) {
        LOG.infof("%d days of changes of the feed are kept no more", days);
      }
    } catch (RuntimeException e) {
      // the next run does it
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "Old changes of the feed were not forgotten: %s",
          e.getMessage());
    }
  }

  /** How many days were forgotten. */
  @Transactional
  int purge() {
    return (Integer)
        entities
            .createNativeQuery("select purge_feed_changes(cast(:kept as interval))", Integer.class)
            .setParameter("kept", kept.toString())
            .getSingleResult();
  }
}

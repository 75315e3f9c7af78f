package org.bangfu.needs.disclosure;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Period;
import org.bangfu.kit.http.TransientFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets by whole months what was told to whom, once it is evidence no more; the database keeps it
 * for three years at least.
 */
@ApplicationScoped
class PurgeDisclosures {
  private static final Logger LOG = Logger.getLogger(PurgeDisclosures.class);

  private final EntityManager entities;
  private final Period kept;

  PurgeDisclosures(
      EntityManager entities, @ConfigProperty(name = "bangfu.disclosures.kept") Period kept) {
    this.entities = entities;
    this.kept = kept;
  }

  @Scheduled(
      every = "${bangfu.disclosures.purge.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "disclosure-purge")
  @RunOnVirtualThread
  void run() {
    try {
      int months = purge();
      if (months > 0) {
        LOG.infof("%d months of disclosures are kept no more", months);
      }
    } catch (RuntimeException e) {
      // the next run does it
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "Old disclosures were not forgotten: %s",
          e.getMessage());
    }
  }

  /** How many months were forgotten. */
  @Transactional
  int purge() {
    return (Integer)
        entities
            .createNativeQuery("select purge_disclosures(cast(:kept as interval))", Integer.class)
            .setParameter("kept", kept.toString())
            .getSingleResult();
  }
}

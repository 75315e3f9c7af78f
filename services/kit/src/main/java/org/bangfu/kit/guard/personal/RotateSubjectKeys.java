package org.bangfu.kit.guard.personal;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Brings all keys under the primary master key while the service serves. Each page is a transaction
 * of its own: a run that breaks off has lost nothing, the next one goes on where keys are left, and
 * several instances share the work. Afterwards the older master key can be taken out.
 */
@ApplicationScoped
public class RotateSubjectKeys {
  private static final Logger LOG = Logger.getLogger(RotateSubjectKeys.class);
  private static final int PAGE = 200;

  /**
   * Runs through the table once.
   *
   * @return how many keys were moved
   */
  public int rotate(SubjectKeys keys) {
    int moved = 0;
    RewrappedPage page = new RewrappedPage(new UUID(0, 0), 0, true);
    while (page.more()) {
      page = keys.rewrapPage(page.last(), PAGE);
      moved += page.rewrapped();
    }
    if (moved > 0) {
      LOG.infof("%d keys of data subjects are under the primary master key now", moved);
    }
    return moved;
  }

  @Scheduled(
      every = "${bangfu.vault.rotation.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "subject-key-rotation")
  @RunOnVirtualThread
  void rotateWhereKeysAreUsed() {
    // no injection point: it would be what makes the keys needed everywhere
    Arc.container().listAll(SubjectKeys.class).forEach(keys -> rotate(keys.get()));
  }
}

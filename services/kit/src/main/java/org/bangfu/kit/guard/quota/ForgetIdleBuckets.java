package org.bangfu.kit.guard.quota;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.guard.job.Jobs;
import org.jboss.logging.Logger;

/** Deletes the buckets of those who have not called for a while; instances share the work. */
@ApplicationScoped
public class ForgetIdleBuckets {
  private static final Logger LOG = Logger.getLogger(ForgetIdleBuckets.class);

  private final Quotas quotas;

  ForgetIdleBuckets(Quotas quotas) {
    this.quotas = quotas;
  }

  @Scheduled(
      every = "${bangfu.idle-buckets.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "idle-buckets")
  @RunOnVirtualThread
  void forget() {
    try {
      quotas.forgetIdle();
    } catch (RuntimeException e) {
      Jobs.failed();
      // the next run finds them again
      LOG.debugf("Idle buckets could not be deleted: %s", e.getMessage());
    }
  }
}

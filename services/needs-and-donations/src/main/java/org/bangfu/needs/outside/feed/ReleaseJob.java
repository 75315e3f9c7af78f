package org.bangfu.needs.outside.feed;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.jboss.logging.Logger;

/** Runs the release again and again. */
@ApplicationScoped
class ReleaseJob {
  private static final Logger LOG = Logger.getLogger(ReleaseJob.class);

  private final ReleaseInGroups release;

  ReleaseJob(ReleaseInGroups release) {
    this.release = release;
  }

  @Scheduled(
      every = "${bangfu.feed.release.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "feed-release")
  @RunOnVirtualThread
  void run() {
    try {
      release.run();
    } catch (RuntimeException e) {
      Jobs.failed();
      // the next run takes up what this one has left
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "The open feed was not brought up to date: %s",
          e.getMessage());
    }
  }
}

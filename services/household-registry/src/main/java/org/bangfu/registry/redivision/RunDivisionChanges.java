package org.bangfu.registry.redivision;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.jboss.logging.Logger;

/**
 * Puts changes in force on their day, and moves what lies in the old divisions: in small
 * transactions that each leave things whole, so that another process goes on where this one was
 * killed.
 */
@ApplicationScoped
public class RunDivisionChanges {
  private static final Logger LOG = Logger.getLogger(RunDivisionChanges.class);

  private final FollowDivisionChange step;
  private final Jobs jobs;

  RunDivisionChanges(FollowDivisionChange step, Jobs jobs) {
    this.step = step;
    this.jobs = jobs;
  }

  @Scheduled(
      every = "${bangfu.division-changes.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "division-changes")
  @RunOnVirtualThread
  void runOfItself() {
    try {
      run();
    } catch (RuntimeException e) {
      // what is to be done is looked for again
      log("Changes of divisions were not looked for", e);
    }
  }

  /**
   * Does all that is to be done.
   *
   * @return how many changes came into force
   */
  public int run() {
    int entered = 0;
    for (UUID change : step.due()) {
      entered += enter(change) ? 1 : 0;
    }
    step.toFollow().forEach(this::follow);
    return entered;
  }

  private boolean enter(UUID change) {
    try {
      return !jobs.areStopping() && step.enter(change);
    } catch (RuntimeException e) {
      log("The change of divisions " + change + " is not in force", e);
      return false;
    }
  }

  private void follow(UUID change) {
    try {
      int moved = 1;
      while (moved > 0 && !jobs.areStopping()) {
        moved = step.follow(change);
      }
    } catch (RuntimeException e) {
      log("Not all has followed the change of divisions " + change, e);
    }
  }

  /** One that fails holds none of the others up. */
  private static void log(String what, RuntimeException failure) {
    Jobs.failed();
    LOG.logf(
        TransientFailure.isTransient(failure) ? Logger.Level.DEBUG : Logger.Level.ERROR,
        failure,
        "%s: %s",
        what,
        failure.getMessage());
  }
}

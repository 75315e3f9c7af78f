package org.bangfu.kit.export;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.bangfu.kit.export.ExportQueue.Claimed;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.jboss.logging.Logger;

/** Makes the exports that wait, one after the other; several instances share them. */
@ApplicationScoped
@IfBuildProperty(name = "bangfu.exports.offered", stringValue = "true")
public class RunExports {
  private static final Logger LOG = Logger.getLogger(RunExports.class);

  private final ExportQueue queue;
  private final MakeExport make;
  private final Jobs jobs;

  RunExports(ExportQueue queue, MakeExport make, Jobs jobs) {
    this.queue = queue;
    this.make = make;
    this.jobs = jobs;
  }

  @Scheduled(
      every = "${bangfu.exports.every:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "exports")
  @RunOnVirtualThread
  void runOfItself() {
    try {
      run();
    } catch (RuntimeException e) {
      Jobs.failed();
      // what waits still waits when it is looked for again
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "Exports were not looked for: %s",
          e.getMessage());
    }
  }

  /**
   * Makes all that wait.
   *
   * @return how many were taken up
   */
  public int run() {
    int taken = 0;
    for (Optional<Claimed> next = next(); next.isPresent(); next = next()) {
      run(next.get());
      taken++;
    }
    return taken;
  }

  private Optional<Claimed> next() {
    return jobs.areStopping() ? Optional.empty() : queue.claim();
  }

  private void run(Claimed claimed) {
    try {
      long began = System.nanoTime();
      OptionalLong rows = make.make(claimed);
      if (rows.isEmpty()) {
        queue.giveBack(claimed);
      } else {
        LOG.infof(
            "Export %s: %d rows in %d ms",
            claimed.export().id(), rows.getAsLong(), (System.nanoTime() - began) / 1_000_000);
      }
    } catch (LostExportException e) {
      LOG.debugf("%s", e.getMessage());
    } catch (ExportRefusedException e) {
      fail(claimed, e.reason());
    } catch (IOException | RuntimeException e) {
      if (TransientFailure.isTimeLimit(e)) {
        fail(claimed, "The list takes too long. Narrow it by its filter.");
      } else if (TransientFailure.isTransient(e)) {
        // its lease runs out, and it is made again
        LOG.warnf("Export %s could not be made now: %s", claimed.export().id(), e.getMessage());
      } else {
        LOG.errorf(e, "Export %s failed", claimed.export().id());
        fail(claimed, "It failed: " + e.getClass().getSimpleName() + ". The log says more.");
      }
    }
  }

  private void fail(Claimed claimed, String failure) {
    try {
      queue.fail(claimed, failure);
    } catch (LostExportException e) {
      LOG.debugf("%s", e.getMessage());
    }
  }
}

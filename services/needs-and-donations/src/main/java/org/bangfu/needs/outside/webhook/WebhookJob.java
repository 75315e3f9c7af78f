package org.bangfu.needs.outside.webhook;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.jboss.logging.Logger;

/** Looks for news again and again; it waits for no receiver. */
@ApplicationScoped
class WebhookJob {
  private static final Logger LOG = Logger.getLogger(WebhookJob.class);

  private final DeliverChanges deliver;

  WebhookJob(DeliverChanges deliver) {
    this.deliver = deliver;
  }

  @Scheduled(
      every = "${bangfu.webhook.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "webhooks")
  @RunOnVirtualThread
  void run() {
    try {
      deliver.begin();
    } catch (RuntimeException e) {
      Jobs.failed();
      // the next run takes up what this one has left
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "Webhooks were not looked at: %s",
          e.getMessage());
    }
  }
}

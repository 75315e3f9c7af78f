package org.bangfu.needs.outside.webhook;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, each webhook's messages on a thread of its own and one after the other, so
 * that a receiver that stalls holds up nobody else. No transaction is open while a receiver is
 * waited for.
 */
@ApplicationScoped
class DeliverChanges {
  private static final Logger LOG = Logger.getLogger(DeliverChanges.class);

  private final Deliveries deliveries;
  private final Sender sender;
  private final Jobs jobs;
  private final ExecutorService threads;
  private final Semaphore lanes;

  DeliverChanges(
      Deliveries deliveries,
      Sender sender,
      Jobs jobs,
      @VirtualThreads ExecutorService threads,
      @ConfigProperty(name = "bangfu.webhook.at-once") int atOnce) {
    this.deliveries = deliveries;
    this.sender = sender;
    this.jobs = jobs;
    this.threads = threads;
    this.lanes = new Semaphore(atOnce);
  }

  /**
   * Begins with all that is due, as far as there is room; what is left is due next time. When the
   * service stops, what is being sent is sent, and nothing more.
   */
  List<Future<?>> begin() {
    List<Future<?>> begun = new ArrayList<>();
    for (Deliveries.Due due : deliveries.due()) {
      if (jobs.areStopping() || !lanes.tryAcquire()) {
        break;
      }
      Delivery first = take(due);
      if (first == null) {
        lanes.release();
      } else {
        begun.add(threads.submit(() -> jobs.run(() -> follow(due, first))));
      }
    }
    return begun;
  }

  private void follow(Deliveries.Due due, Delivery first) {
    try {
      Delivery next = first;
      while (next != null) {
        Outcome outcome = sender.send(next.partner(), next.url(), next.message(), next.secrets());
        deliveries.end(next, outcome);
        next = outcome.delivered() && !jobs.areStopping() ? take(due) : null;
      }
    } catch (RuntimeException e) {
      failed(due, e);
    } finally {
      lanes.release();
    }
  }

  private @Nullable Delivery take(Deliveries.Due due) {
    try {
      return deliveries.take(due);
    } catch (RuntimeException e) {
      // the others must not wait for it
      failed(due, e);
      return null;
    }
  }

  /** What was leased is sent again once the lease is over. */
  private static void failed(Deliveries.Due due, RuntimeException e) {
    LOG.logf(
        TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
        "Nothing could be sent to webhook %s: %s",
        due.webhook(),
        e.getMessage());
  }
}

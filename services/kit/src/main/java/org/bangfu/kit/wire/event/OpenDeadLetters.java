package org.bangfu.kit.wire.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import org.bangfu.kit.guard.job.Jobs;
import org.jboss.logging.Logger;

/** How many dead letters wait for somebody, as {@code bangfu_dead_letters_open}. */
@ApplicationScoped
class OpenDeadLetters {
  private static final Logger LOG = Logger.getLogger(OpenDeadLetters.class);
  private static final int SECONDS = 10;

  private final DeadLetterRows rows;
  private final MeterRegistry meters;
  private final AtomicLong last = new AtomicLong();
  private volatile boolean counted;

  OpenDeadLetters(DeadLetterRows rows, MeterRegistry meters) {
    this.rows = rows;
    this.meters = meters;
  }

  /** Before the first count it has no number, and not the number 0. */
  void measure(@Observes StartupEvent event) {
    Gauge.builder("bangfu.dead.letters.open", this, OpenDeadLetters::figure)
        .description("Dead letters that nobody has replayed or discarded")
        .register(meters);
  }

  private double figure() {
    return counted ? last.doubleValue() : Double.NaN;
  }

  /** By themselves too: another instance keeps and closes them as well. */
  @Scheduled(
      every = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "count-dead-letters")
  @RunOnVirtualThread
  void countOften() {
    count();
  }

  /** As of the last time that they were counted. */
  long last() {
    return last.get();
  }

  /** Those of the database now, or as of the last time that it answered. */
  long count() {
    try {
      last.set(QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> rows.countOpen(null)));
      counted = true;
    } catch (RuntimeException e) {
      Jobs.failed();
      LOG.debugf("Dead letters could not be counted: %s", e.getMessage());
    }
    return last.get();
  }
}

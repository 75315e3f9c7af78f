package org.bangfu.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Keeps what could not be taken, as it came, with where it stood and why. The rows are what counts;
 * the topic {@code <service>.dlq} gets a copy where it can.
 */
@ApplicationScoped
class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int SECONDS = 60;

  private final DeadLetterRows rows;
  private final DeadLetterTopic topic;
  private final OpenDeadLetters open;
  private final Event<DeadLettersKept> kept;
  private final Stopping stopping;
  private final Guard untilTheyAreKept;

  DeadLetters(
      DeadLetterRows rows,
      DeadLetterTopic topic,
      OpenDeadLetters open,
      Event<DeadLettersKept> kept,
      Stopping stopping) {
    this.rows = rows;
    this.topic = topic;
    this.open = open;
    this.kept = kept;
    this.stopping = stopping;
    this.untilTheyAreKept =
        Guard.create()
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.SECONDS)
            .delay(500, ChronoUnit.MILLIS)
            .jitter(200, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .factor(2)
            .maxDelay(5, ChronoUnit.SECONDS)
            .done()
            .whenException(failure -> !stopping.hasBegun())
            .done()
            .build();
  }

  /** Returns once the database has them, however long that takes. */
  void keep(List<Rejected> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    rejected.forEach(each -> LOG.warnf("Dead letter from %s: %s", each.place(), each.reason()));
    try {
      untilTheyAreKept.call(() -> tryToKeep(rejected), Boolean.class);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntakeStoppedException(e);
    } catch (Exception e) {
      throw new IntakeStoppedException(e);
    }
    open.count();
  }

  /** Copies to the topic what is kept; it may do without. */
  void copy(List<Rejected> rejected) {
    topic.copy(rejected);
  }

  private boolean tryToKeep(List<Rejected> rejected) {
    try {
      QuarkusTransaction.requiringNew()
          .timeout(SECONDS)
          .run(() -> {
            rows.add(rejected);
            kept.fire(new DeadLettersKept(rejected.stream().map(Rejected::record).toList()));
          });
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("Dead letters wait for the database: %s", Reasons.of(e));
      throw e;
    }
  }
}

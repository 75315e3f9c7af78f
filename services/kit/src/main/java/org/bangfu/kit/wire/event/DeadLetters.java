package org.bangfu.kit.wire.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Keeps what could not be taken, as it came, with where it stood and why. The rows are what counts;
 * the topic {@code <service>.dlq} gets a copy where it can.
 */
@ApplicationScoped
class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int SECONDS = 60;

  private final DeadLetterIntake intake;
  private final DeadLetterTopic topic;
  private final OpenDeadLetters open;
  private final TakingTurn turn;
  private final Consumed consumed;
  private final Stopping stopping;
  private final Guard retry;

  DeadLetters(
      DeadLetterIntake intake,
      DeadLetterTopic topic,
      OpenDeadLetters open,
      TakingTurn turn,
      Consumed consumed,
      Stopping stopping) {
    this.intake = intake;
    this.topic = topic;
    this.open = open;
    this.turn = turn;
    this.consumed = consumed;
    this.stopping = stopping;
    this.retry =
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
    untilItPasses(() -> intake.add(rejected));
    open.count();
  }

  /**
   * Those of the events that somebody has discarded; in the running transaction, in which the
   * others have their effect.
   */
  Set<UUID> settle(Collection<UUID> events) {
    return intake.settle(events);
  }

  /**
   * Notes that nothing more is to be done with them as they flow, once what came before them in the
   * batch has had its effect, and copies them to the topic, which may do without.
   */
  void finish(List<Rejected> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    untilItPasses(() -> {
      turn.withOthers();
      consumed.advance(rejected.stream().map(Rejected::record).toList());
    });
    topic.copy(rejected);
  }

  private void untilItPasses(Runnable work) {
    try {
      retry.call(() -> attempt(work), Boolean.class);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntakeStoppedException(e);
    } catch (Exception e) {
      throw new IntakeStoppedException(e);
    }
  }

  private boolean attempt(Runnable work) {
    try {
      QuarkusTransaction.requiringNew().timeout(SECONDS).run(work);
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("Dead letters wait for the database: %s", Reasons.of(e));
      stopping.ifOvertaken(e);
      throw e;
    }
  }
}

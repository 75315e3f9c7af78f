package org.bangfu.kit.wire.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Trace;
import org.bangfu.kit.problem.TransientFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes a batch of records into a handler. The batch is one transaction; a failure that passes by
 * itself is retried until it has passed; a batch that cannot be taken is halved until the records
 * at fault stand alone and are kept as dead letters, and the rest flows on. Nothing ends the
 * channel but the end of the service.
 */
@ApplicationScoped
public class EventIntake {
  private static final Logger LOG = Logger.getLogger(EventIntake.class);
  private static final int SECONDS = 120;

  private final InboundEvents events;
  private final DeadLetters deadLetters;
  private final TakeAtOnce takeAtOnce;
  private final TakingTurn turn;
  private final Consumed consumed;
  private final RowFloor floor;
  private final HeldEvents held;
  private final Stopping stopping;
  private final Guard untilItPasses;
  private final int mostAlone;

  EventIntake(
      InboundEvents events,
      DeadLetters deadLetters,
      TakeAtOnce takeAtOnce,
      TakingTurn turn,
      Consumed consumed,
      RowFloor floor,
      HeldEvents held,
      Stopping stopping,
      @ConfigProperty(name = "bangfu.intake.tries-alone") int mostAlone) {
    this.mostAlone = mostAlone;
    this.events = events;
    this.deadLetters = deadLetters;
    this.takeAtOnce = takeAtOnce;
    this.turn = turn;
    this.consumed = consumed;
    this.floor = floor;
    this.held = held;
    this.stopping = stopping;
    this.untilItPasses =
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
            .whenException(failure -> !stopping.hasBegun() && passes(failure))
            .onRetry(() -> LOG.warn("Events wait: the database is away or busy. Trying again."))
            .done()
            .build();
  }

  /**
   * Returns when every record has had its effect or is a dead letter, so that the batch may be
   * acknowledged.
   *
   * @param handler works in one transaction and can be called again after a failure; it throws
   *     {@link UnreadableEventException} for what it cannot understand, and ignores types that it
   *     does not know
   */
  public void take(ConsumerRecords<String, byte[]> records, EventHandler handler) {
    held.during(() -> takeAll(records, handler));
  }

  private void takeAll(ConsumerRecords<String, byte[]> records, EventHandler handler) {
    List<Rejected> rejected = new ArrayList<>();
    List<InboundEvent> readable = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        readable.add(events.read(record));
      } catch (RuntimeException e) {
        rejected.add(Rejected.of(record, e));
      }
    }
    // kept before those behind them have an effect, and so is each below
    deadLetters.keep(rejected);
    take(readable, handler, rejected);
    deadLetters.finish(rejected);
  }

  private void take(List<InboundEvent> batch, EventHandler handler, List<Rejected> rejected) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      inTransaction(batch, handler);
    } catch (IntakeStoppedException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (stopping.hasBegun()) {
        throw new IntakeStoppedException(e);
      }
      if (batch.size() > 1) {
        int half = batch.size() / 2;
        take(batch.subList(0, half), handler, rejected);
        take(batch.subList(half, batch.size()), handler, rejected);
      } else {
        reject(batch.getFirst(), e, rejected);
      }
    }
  }

  private void reject(InboundEvent event, Throwable failure, List<Rejected> rejected) {
    Trace.logged(
        event.trace(),
        () -> LOG.errorf(failure, "Event %s of type %s cannot be taken", event.id(), event.type()));
    Rejected one = Rejected.of(event.record(), failure);
    deadLetters.keep(List.of(one));
    rejected.add(one);
  }

  private void inTransaction(List<InboundEvent> batch, EventHandler handler) {
    AtomicInteger tooMuch = new AtomicInteger();
    try {
      untilItPasses.call(
          () -> {
            attempt(batch, handler, tooMuch);
            return true;
          },
          Boolean.class);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // it was told to end while it waited
      Thread.currentThread().interrupt();
      throw new IntakeStoppedException(e);
    }
  }

  private void attempt(List<InboundEvent> batch, EventHandler handler, AtomicInteger tooMuch) {
    long begin = System.nanoTime();
    try {
      if (takeAtOnce.take(batch, handler)) {
        return;
      }
      QuarkusTransaction.requiringNew()
          .timeout(SECONDS)
          .run(() -> {
            turn.withOthers();
            // events come from all divisions
            floor.widen();
            Set<UUID> unwanted = deadLetters.settle(batch.stream().map(InboundEvent::id).toList());
            List<InboundEvent> wanted =
                unwanted.isEmpty()
                    ? batch
                    : batch.stream().filter(event -> !unwanted.contains(event.id())).toList();
            if (!wanted.isEmpty()) {
              handler.handle(wanted);
            }
            // with those that somebody has decided to do without
            consumed.advance(batch.stream().map(InboundEvent::record).toList());
          });
    } catch (RuntimeException e) {
      stopping.ifOvertaken(e);
      if (TransientFailure.isTimeLimit(e)
          || TransientFailure.isOutOfMemory(e)
          || System.nanoTime() - begin >= TimeUnit.SECONDS.toNanos(SECONDS)) {
        throw new TooMuchException(batch.size() > 1 || tooMuch.incrementAndGet() >= mostAlone, e);
      }
      throw e;
    }
  }

  private static boolean passes(Throwable failure) {
    // fewer at once may do where all together are too many; one alone can only wait, and not for
    // ever
    return failure instanceof TooMuchException tooMuch
        ? !tooMuch.isEnough()
        : TransientFailure.isTransient(failure);
  }
}

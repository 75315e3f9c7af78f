package org.bangfu.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bangfu.kit.http.TransientFailure;
import org.bangfu.kit.identity.RowFloor;
import org.jboss.logging.Logger;

/**
 * Takes a batch of records into a handler. The batch is one transaction; a failure that passes by
 * itself is retried until it has passed; a batch with a record that cannot be taken is taken record
 * by record, that one goes to the dead letters, and the rest flows on.
 */
@ApplicationScoped
public class EventIntake {
  private static final Logger LOG = Logger.getLogger(EventIntake.class);

  private final InboundEvents events;
  private final DeadLetters deadLetters;
  private final RowFloor floor;
  private final Guard untilItPasses =
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
          .whenException(TransientFailure::isTransient)
          .onRetry(() -> LOG.warn("Events wait: the database is away or busy. Trying again."))
          .done()
          .build();

  EventIntake(InboundEvents events, DeadLetters deadLetters, RowFloor floor) {
    this.events = events;
    this.deadLetters = deadLetters;
    this.floor = floor;
  }

  /**
   * Returns when every record has had its effect or is a dead letter, so that the batch may be
   * acknowledged.
   *
   * @param handler works in one transaction and can be called again after a failure; it throws
   *     {@link UnreadableEventException} for what it cannot understand, and ignores types that it
   *     does not know
   */
  public void take(ConsumerRecords<String, byte[]> records, Consumer<List<InboundEvent>> handler) {
    List<InboundEvent> readable = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        readable.add(events.read(record));
      } catch (UnreadableEventException e) {
        deadLetters.send(record, reason(e));
      }
    }
    if (readable.isEmpty()) {
      return;
    }
    try {
      inTransaction(readable, handler);
    } catch (RuntimeException e) {
      oneByOne(readable, handler);
    }
  }

  private void oneByOne(List<InboundEvent> batch, Consumer<List<InboundEvent>> handler) {
    for (InboundEvent event : batch) {
      try {
        inTransaction(List.of(event), handler);
      } catch (RuntimeException e) {
        LOG.errorf(e, "Event %s of type %s cannot be taken", event.id(), event.type());
        deadLetters.send(event.record(), reason(e));
      }
    }
  }

  private void inTransaction(List<InboundEvent> batch, Consumer<List<InboundEvent>> handler) {
    Callable<Boolean> attempt =
        () -> {
          QuarkusTransaction.requiringNew()
              .timeout(120)
              .run(() -> {
                // events come from all divisions
                floor.widen();
                handler.accept(batch);
              });
          return true;
        };
    try {
      untilItPasses.call(attempt, Boolean.class);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String reason(RuntimeException e) {
    // only our own sentences: a library's message can quote the payload
    return e instanceof UnreadableEventException
        ? String.valueOf(e.getMessage())
        : e.getClass().getName();
  }
}

package org.bangfu.kit.wire.outbox.reconcile;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the last comparison said, for whoever watches. */
@ApplicationScoped
class ReconciliationFigures {
  private static final Logger LOG = Logger.getLogger(ReconciliationFigures.class);
  private static final int NAMED = 20;

  private final MeterRegistry meters;
  private final Counter missing;
  private volatile @Nullable Seen seen;

  ReconciliationFigures(MeterRegistry meters) {
    this.meters = meters;
    this.missing =
        Counter.builder("bangfu.outbox.missing")
            .description("events of the outbox that were not on their topics and are told again")
            .register(meters);
  }

  /**
   * @param nanos when it was seen
   */
  record Seen(Reconciled reconciled, Slot slot, long nanos) {
    long ageSeconds() {
      return reconciled.ageSeconds() + Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
    }
  }

  void saw(Reconciled reconciled, Slot slot) {
    boolean first = seen == null;
    seen = new Seen(reconciled, slot, System.nanoTime());
    if (first) {
      gauge();
    }
  }

  private void gauge() {
    Gauge.builder("bangfu.outbox.unreconciled", this, it -> it.number(Seen::ageSeconds))
        .baseUnit("seconds")
        .description("how long ago every event of the outbox was known to be on its topic")
        .register(meters);
  }

  void toldAgain(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      missing.increment(ids.size());
      LOG.warnf(
          "%d events were not on their topics and are told again, among them %s",
          ids.size(), ids.stream().sorted().limit(NAMED).toList());
    }
  }

  @Nullable Seen seen() {
    return seen;
  }

  private double number(java.util.function.ToLongFunction<Seen> figure) {
    Seen now = seen;
    return now == null ? Double.NaN : figure.applyAsLong(now);
  }
}

package org.bangfu.kit.wire.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For how long this instance has held events that it has not taken, as {@code
 * bangfu_events_held_seconds}. Kafka's own figure of what is behind has no number while nothing is
 * fetched, which is just when a batch is tried again and again.
 */
@ApplicationScoped
class HeldEvents {
  private final MeterRegistry meters;
  private final Map<Object, Long> since = new ConcurrentHashMap<>();

  HeldEvents(MeterRegistry meters) {
    this.meters = meters;
  }

  void measure(@Observes StartupEvent event) {
    Gauge.builder("bangfu.events.held", this, HeldEvents::seconds)
        .baseUnit("seconds")
        .description("how long the oldest batch in hand has not been taken; 0 for none")
        .register(meters);
  }

  /** Holds a batch while it is worked on. */
  void during(Runnable work) {
    Object batch = new Object();
    since.put(batch, System.nanoTime());
    try {
      work.run();
    } finally {
      since.remove(batch);
    }
  }

  private double seconds() {
    long now = System.nanoTime();
    return since.values().stream().mapToLong(begin -> now - begin).max().orElse(0) / 1e9;
  }
}

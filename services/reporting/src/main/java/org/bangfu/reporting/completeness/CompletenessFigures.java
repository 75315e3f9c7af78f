package org.bangfu.reporting.completeness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bangfu.reporting.completeness.Completeness.Mark;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the check of each second found, for whoever watches. Each instance looks for itself: the
 * smallest of {@code complete} is what some caller is told, and of the silence the smallest is
 * true, since an instance may have missed what another one heard.
 */
@ApplicationScoped
class CompletenessFigures {
  private final CheckCompleteness check;
  private final List<String> relays;
  private final MeterRegistry meters;

  CompletenessFigures(
      CheckCompleteness check,
      @ConfigProperty(name = "bangfu.completeness.relays") List<String> relays,
      MeterRegistry meters) {
    this.check = check;
    this.relays = relays;
    this.meters = meters;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("bangfu.figures.complete", check, it -> it.now().mark() == Mark.COMPLETE ? 1 : 0)
        .description("1 if every event that the services have told is in the figures")
        .register(meters);
    Gauge.builder("bangfu.events.waiting", check, it -> number(it.now().pendingEvents()))
        .description("events in the topics that no figure counts yet")
        .register(meters);
    for (String relay : relays) {
      Gauge.builder("bangfu.relay.silence", check, it -> it.silenceSeconds(relay))
          .tag("relay", relay)
          .baseUnit("seconds")
          .description("how long ago the relay of this service was last heard of")
          .register(meters);
    }
  }

  private static double number(@Nullable Long count) {
    return count == null ? Double.NaN : count;
  }
}

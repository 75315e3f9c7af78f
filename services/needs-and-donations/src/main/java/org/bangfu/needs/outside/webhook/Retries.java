package org.bangfu.needs.outside.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long to wait after a failure, and when to give up. */
@ApplicationScoped
class Retries {
  private static final double JITTER = 0.2;

  private final List<Duration> waits;
  private final int failures;

  Retries(
      @ConfigProperty(name = "bangfu.webhook.retries") List<Duration> waits,
      @ConfigProperty(name = "bangfu.webhook.failures") int failures) {
    this.waits = List.copyOf(waits);
    this.failures = failures;
  }

  boolean isEnough(int failuresInARow) {
    return failuresInARow >= failures;
  }

  /**
   * A little longer each time by chance, so that receivers that failed together are not tried
   * together; and no less than the receiver asks for.
   *
   * @param failuresInARow from 1
   */
  Duration waitAfter(int failuresInARow, Duration asked) {
    Duration wait = waits.get(Math.min(failuresInARow, waits.size()) - 1);
    Duration longer =
        wait.plusMillis((long) (wait.toMillis() * ThreadLocalRandom.current().nextDouble(JITTER)));
    return longer.compareTo(asked) < 0 ? asked : longer;
  }
}

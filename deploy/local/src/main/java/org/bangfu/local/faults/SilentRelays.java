package org.bangfu.local.faults;

import java.time.Duration;
import java.util.List;
import org.bangfu.local.suite.SuitePorts;

/** Relays of which nothing is heard: no figure may say that it is complete. */
final class SilentRelays {
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(30);

  private SilentRelays() {}

  static void strike(Scene scene) throws InterruptedException {
    try (SuiteUnderFire.Frozen frozen = scene.suite().freeze(SuitePorts.CONNECT)) {
      for (String indicator :
          List.of("households.registered", "needs.published", "orders.amount")) {
        Until.holds(
            TOLD_WITHIN,
            () -> indicator + " says complete though its relay is silent",
            () -> !ReadFigure.of(scene.suite(), scene.calls(), indicator).saysComplete());
      }
    }
  }
}

package org.bangfu.kit.wire.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether the service is about to end: what fails then has failed for that, so it is neither tried
 * again nor a dead letter, and comes again after the next start.
 */
@ApplicationScoped
class Stopping {
  private volatile boolean begun;

  void begin(@Observes ShutdownEvent event) {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }
}

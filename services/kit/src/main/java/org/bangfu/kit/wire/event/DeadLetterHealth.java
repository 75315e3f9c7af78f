package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how many dead letters are open; the service goes on with them, so it is ready. */
@Readiness
@ApplicationScoped
class DeadLetterHealth implements HealthCheck {
  private final OpenDeadLetters open;

  DeadLetterHealth(OpenDeadLetters open) {
    this.open = open;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("dead-letters").up().withData("open", open.last()).build();
  }
}

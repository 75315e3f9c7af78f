package org.bangfu.kit.wire.outbox.reconcile;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether what is said is heard. Not a matter of readiness: the service answers, and starting it
 * again would mend no relay.
 */
@Wellness
@ApplicationScoped
class OutboxReconciled implements HealthCheck {
  private static final Duration LATE = Duration.ofMinutes(5);

  private final ReconciliationFigures figures;

  OutboxReconciled(ReconciliationFigures figures) {
    this.figures = figures;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("outbox");
    ReconciliationFigures.Seen seen = figures.seen();
    if (seen == null) {
      return answer.up().build();
    }
    return answer
        .status(seen.slot().confirmed() != null && seen.ageSeconds() < LATE.toSeconds())
        .withData("slot", seen.slot().status().name())
        .withData("reconciled-until", seen.reconciled().until().toString())
        .withData("missing", seen.reconciled().toldAgain())
        .build();
  }
}

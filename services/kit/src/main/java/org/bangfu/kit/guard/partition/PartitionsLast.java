package org.bangfu.kit.guard.partition;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that has no partition left to write into can do nothing that is told to others. */
@Readiness
@ApplicationScoped
class PartitionsLast implements HealthCheck {
  private final MakePartitions partitions;

  PartitionsLast(MakePartitions partitions) {
    this.partitions = partitions;
  }

  @Override
  public HealthCheckResponse call() {
    long hours = partitions.left().toHours();
    return HealthCheckResponse.named("partitions")
        .status(hours > 0)
        .withData("hours-left", hours)
        .build();
  }
}

package org.bangfu.registry.standing.monitoring.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Risks that were named together: they are those of the household until others are named.
 *
 * @param risks one at least, as they were named
 */
public record Naming(List<NamedRisk> risks) {
  public UUID id() {
    return risks.getFirst().namingId();
  }

  UUID householdId() {
    return risks.getFirst().householdId();
  }

  public LocalDate foundOn() {
    return risks.getFirst().foundOn();
  }

  public Instant recordedAt() {
    return risks.getFirst().recordedAt();
  }

  public String recordedBy() {
    return risks.getFirst().recordedBy();
  }

  boolean has(Risk risk) {
    return risks.stream().anyMatch(named -> named.risk() == risk);
  }
}

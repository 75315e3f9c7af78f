package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.client.registry.model.HouseholdStep;
import org.bangfu.client.registry.model.Machine;
import org.bangfu.client.registry.model.MonitorRequest;
import org.bangfu.client.registry.model.MonitoringClass;
import org.bangfu.client.registry.model.RiskRemoval;
import org.bangfu.client.registry.model.RiskRemovalRequest;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.plan.WatchedCase;

/** A household's steps into monitoring and out of it. One that was taken before is refused. */
final class WatchSteps {
  private final Api api;
  private final URI registry;
  private final Tally tally;

  WatchSteps(Api api, URI registry, Tally tally) {
    this.api = api;
    this.registry = registry;
    this.tally = tally;
  }

  void open(UUID household, WatchedCase watched) {
    MonitorRequest request =
        new MonitorRequest()
            .monitoringClass(MonitoringClass.fromValue(watched.kind()))
            .occurredOn(watched.openedOn());
    take(household, "monitoring", request, "MONITORED", watched.openedOn());
  }

  void remove(UUID household, WatchedCase watched) {
    LocalDate day = Objects.requireNonNull(watched.removedOn());
    RiskRemovalRequest request =
        new RiskRemovalRequest()
            .removal(RiskRemoval.fromValue(watched.how().name()))
            .occurredOn(day);
    take(household, "risk-removal", request, "RISK_REMOVED", day);
  }

  private void take(UUID household, String step, Object request, String to, LocalDate day) {
    String address = "%s/v1/households/%s/".formatted(registry, household);
    Api.Answer answer = api.post(URI.create(address + step), request);
    if (!answer.ok() && !isTaken(URI.create(address + "steps"), to, day)) {
      throw new PlayStopped(
          "A household can't be %s on %s (status %d): %s."
              .formatted(to, day, answer.status(), answer.refusal().sentence()));
    }
    tally.outcome(!answer.ok());
  }

  private boolean isTaken(URI steps, String to, LocalDate day) {
    return List.of(api.get(steps).as(HouseholdStep[].class)).stream()
        .anyMatch(step ->
            step.getState() == Machine.MONITORING
                && to.equals(step.getTo())
                && day.equals(step.getOccurredOn()));
  }
}

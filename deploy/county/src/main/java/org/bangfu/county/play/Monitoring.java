package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bangfu.client.registry.model.MeasureKind;
import org.bangfu.client.registry.model.MonitoringRisks;
import org.bangfu.client.registry.model.NameRisk;
import org.bangfu.client.registry.model.NameRisksRequest;
import org.bangfu.client.registry.model.PlanMeasuresRequest;
import org.bangfu.client.registry.model.PlannedMeasure;
import org.bangfu.client.registry.model.Risk;
import org.bangfu.client.registry.model.WrittenMeasures;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.plan.MeasurePlan;
import org.bangfu.county.plan.RiskPlan;
import org.bangfu.county.plan.StandingPlan;
import org.bangfu.county.plan.WatchedCase;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Stage;

/** Plays who is watched, at what risk, what is done about it and when the risk is gone. */
final class Monitoring {
  private static final int MOST = 1000;

  private final Api api;
  private final URI registry;
  private final Tally tally;
  private final WatchSteps steps;

  Monitoring(Api api, URI registry, Tally tally) {
    this.api = api;
    this.registry = registry;
    this.tally = tally;
    this.steps = new WatchSteps(api, registry, tally);
  }

  /** What a stage holds of it, in the order in which the one needs the other. */
  void play(County county, Stage stage) {
    StandingPlan plan = county.plan().standing();
    List<WatchedCase> opened =
        plan.cases().stream().filter(one -> stage.holds(one.openedOn())).toList();
    each("monitored households", opened, one -> steps.open(id(county, one), one));
    List<RiskPlan.Naming> named =
        plan.risks().stream().filter(naming -> stage.holds(naming.day())).toList();
    each("risks", named, naming -> name(id(county, plan.cases().get(naming.watched())), naming));
    plan.measures().stream()
        .filter(done -> stage.holds(done.on()))
        .collect(Collectors.groupingBy(MeasurePlan.Done::on, TreeMap::new, Collectors.toList()))
        .forEach((day, done) -> measures(county, day, done));
    List<WatchedCase> removed =
        plan.cases().stream()
            .filter(one -> one.removedOn() != null && stage.holds(one.removedOn()))
            .toList();
    each("removed risks", removed, one -> steps.remove(id(county, one), one));
  }

  private static UUID id(County county, WatchedCase watched) {
    return county.householdIds().get(watched.household());
  }

  private <T> void each(String phase, List<T> all, Consumer<T> send) {
    if (all.isEmpty()) {
      return;
    }
    tally.begin(phase, all.size());
    Abreast.send(
        Abreast.IN_FLIGHT,
        phase,
        all.stream()
            .<Runnable>map(one ->
                () -> {
                  send.accept(one);
                  tally.done(1);
                })
            .iterator());
    tally.end();
  }

  /** The same again would count the same and stand there twice. */
  private void name(UUID household, RiskPlan.Naming naming) {
    URI address = URI.create("%s/v1/households/%s/monitoring-risks".formatted(registry, household));
    boolean wasThere = isNamed(address, naming.day());
    tally.outcome(wasThere);
    if (wasThere) {
      return;
    }
    NameRisksRequest request =
        new NameRisksRequest()
            .foundOn(naming.day())
            .risks(naming.risks().stream().map(Monitoring::risk).toList());
    Api.Answer answer = api.post(address, request);
    if (!answer.ok()) {
      throw refused("Risks can't be named", answer);
    }
  }

  private static NameRisk risk(String kind) {
    Risk risk = Risk.fromValue(kind);
    return new NameRisk().risk(risk).note(risk == Risk.OTHER ? "家庭负担较重" : null);
  }

  private boolean isNamed(URI address, LocalDate day) {
    return List.of(api.get(address).as(MonitoringRisks[].class)).stream()
        .anyMatch(naming -> day.equals(naming.getFoundOn()));
  }

  /** What is known already is left as it is. */
  private void measures(County county, LocalDate day, List<MeasurePlan.Done> done) {
    List<WatchedCase> cases = county.plan().standing().cases();
    tally.begin("measures", done.size());
    for (int first = 0; first < done.size(); first += MOST) {
      List<MeasurePlan.Done> some = done.subList(first, Math.min(done.size(), first + MOST));
      PlanMeasuresRequest request =
          new PlanMeasuresRequest()
              .plannedOn(day)
              .doneOn(day)
              .items(
                  some.stream()
                      .map(one ->
                          new PlannedMeasure()
                              .householdId(id(county, cases.get(one.watched())))
                              .kind(MeasureKind.fromValue(one.kind())))
                      .toList());
      Api.Answer answer = api.post(URI.create(registry + "/v1/measures"), request);
      if (!answer.ok()) {
        throw refused("Measures can't be written down", answer);
      }
      int known = some.size() - answer.as(WrittenMeasures.class).getDone();
      for (int i = 0; i < some.size(); i++) {
        tally.outcome(i < known);
      }
      tally.done(some.size());
    }
    tally.end();
  }

  private static PlayStopped refused(String what, Api.Answer answer) {
    return new PlayStopped(
        "%s (status %d): %s.".formatted(what, answer.status(), answer.refusal().sentence()));
  }
}

package org.bangfu.county.plan;

import java.util.List;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;

/** Who is watched, why and with what result, and what else is known of households or done. */
public record StandingPlan(
    List<WatchedCase> cases,
    List<RiskPlan.Naming> risks,
    List<MeasurePlan.Done> measures,
    GuaranteePlan guarantees,
    List<CluePlan.Clue> clues,
    InsurancePlan insurance,
    List<HelpPlan.Agreed> plans) {

  static StandingPlan of(
      Figures figures,
      List<HouseholdPlan.Wave> households,
      RegisterPlan register,
      Streams streams) {
    List<WatchedCase> cases =
        MonitoringPlan.of(figures, households, register, streams.within("monitoring"));
    return new StandingPlan(
        cases,
        RiskPlan.of(figures, cases, streams.within("risks")),
        MeasurePlan.of(figures, cases),
        GuaranteePlan.of(figures, households, streams),
        CluePlan.of(figures, households, cases, streams),
        InsurancePlan.of(figures, households, streams),
        HelpPlan.of(figures, households, register, streams));
  }
}

package org.bangfu.county;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import org.bangfu.county.file.ScenarioFile;
import org.bangfu.county.plan.GuaranteePlan;
import org.bangfu.county.report.Comparison;
import org.bangfu.county.report.Row;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What households lack counts until it is read again. */
class GuaranteesTest {
  private static final String LACKING_SINCE_SUMMER =
      """
      {division: '430525', seed: 1, from: 2019-01-01, readings: [
        {indicator: households.registered, asOf: 2020-01-01, value: 40},
        {indicator: guarantees.met, kind: WATER, asOf: 2020-03-31, value: 10},
        {indicator: guarantees.unmet, kind: WATER, asOf: 2020-03-31, value: 9},
        {indicator: guarantees.met, kind: WATER, asOf: 2020-06-30, value: 20},
        {indicator: guarantees.unmet, kind: WATER, asOf: 2020-06-30, value: 5},
        {indicator: guarantees.met, kind: WATER, asOf: 2020-12-31, value: 25},
        {indicator: guarantees.met-rate, kind: WATER, asOf: 2020-12-31, value: 83.3},
        {indicator: guarantees.unmet, kind: WATER, asOf: 2021-03-31, value: 6}]}
      """;

  @Test
  void aRateFollowsFromTheLastReadingsAsTheyArePlayed() {
    Scenario scenario = ScenarioFile.parse("water", LACKING_SINCE_SUMMER);
    GuaranteePlan plan =
        Played.of(scenario, "1").counties().getFirst().plan().standing().guarantees();
    assertEquals(Map.of("WATER", new GuaranteePlan.Sought(25, 30)), plan.rounds().get(2).items());
    Row rate =
        Comparison.expected(scenario, Scale.of("1")).stream()
            .filter(row -> row.indicator() == Indicator.GUARANTEES_RATE)
            .findFirst()
            .orElseThrow();
    assertEquals(new BigDecimal("83.3"), rate.expected());
  }
}

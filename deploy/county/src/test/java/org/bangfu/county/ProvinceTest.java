package org.bangfu.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangfu.county.file.ScenarioFile;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.plan.ManagerPlan;
import org.bangfu.county.records.County;
import org.bangfu.county.report.Comparison;
import org.bangfu.county.report.Row;
import org.bangfu.county.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A province of which totals alone were published, as one line a figure. */
class ProvinceTest {
  private static final String PROVINCE =
      """
      {division: '43', seed: 3, from: 2019-01-01, mix: {spread: 0}, readings: [
        {indicator: households.registered, asOf: 2020-12-31, value: 1234567},
        {indicator: managers.registered, asOf: 2020-12-31, value: 30000},
        {indicator: helpers.registered, asOf: 2020-12-31, value: 800000},
        {indicator: needs.published, asOf: 2020-12-31, value: 900000},
        {indicator: needs.matched, asOf: 2020-12-31, value: 700001},
        {indicator: monitoring.households, kind: AT_THE_EDGE, asOf: 2020-12-31, value: 54321},
        {indicator: guarantees.met, kind: WATER, asOf: 2020-12-31, value: 600000},
        {indicator: aid.funds, asOf: 2020-12-31, value: 31073000.55}]}
      """;

  private final Scenario scenario = ScenarioFile.parse("province", PROVINCE);

  @ParameterizedTest
  @CsvSource({"0.001, 1235", "0.0137, 16914"})
  void isSpreadOverTheDivisionsOfEachLevel(String scale, int households) {
    County province = Played.of(scenario, scale).counties().getFirst();
    HouseholdPlan plan = province.householdPlan();
    assertEquals(households, plan.size());
    for (int length : List.of(4, 6, 9)) {
      Map<String, Long> found =
          IntStream.range(0, plan.size())
              .mapToObj(one -> province.villages().code(plan.villageOf(one)).substring(0, length))
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      List<String> divisions = province.villages().within(length);
      assertEquals(households, found.values().stream().mapToLong(Long::longValue).sum());
      for (String division : divisions) {
        double even = (double) households / divisions.size();
        long its = found.getOrDefault(division, 0L);
        assertTrue(Math.abs(its - even) <= 1, () -> division + " has " + its + " of " + even);
      }
    }
  }

  @Test
  void addsUpToWhatWasPublished() {
    Played played = Played.of(scenario, "0.001");
    Ledger ledger = Ledger.of(played, played.counties().getFirst());
    List<Row> rows = Comparison.expected(played.scenario(), played.scale());
    assertFalse(rows.isEmpty());
    for (Row row : rows) {
      assertEquals(0, row.expected().compareTo(ledger.total(row)), row::toString);
    }
  }

  /** So that no request names thousands of villages. */
  @Test
  void itsManagersAnswerForDivisionsAsLargeAsTheyHaveThem() {
    County province = Played.of(scenario, "0.0001").counties().getFirst();
    ManagerPlan managers = province.managers();
    assertEquals(3, managers.size());
    for (int manager = 0; manager < managers.size(); manager++) {
      int divisions = managers.divisionsOf(manager).size();
      assertTrue(divisions < 40, () -> divisions + " divisions");
    }
    long villages =
        IntStream.range(0, managers.size())
            .mapToObj(managers::divisionsOf)
            .flatMap(List::stream)
            .mapToLong(code ->
                IntStream.range(0, province.villages().size())
                    .filter(village -> province.villages().code(village).startsWith(code))
                    .count())
            .sum();
    assertEquals(province.villages().size(), villages);
  }
}

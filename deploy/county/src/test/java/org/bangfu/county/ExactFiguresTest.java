package org.bangfu.county;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.plan.ManagerPlan;
import org.bangfu.county.records.County;
import org.bangfu.county.report.Comparison;
import org.bangfu.county.report.Row;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactFiguresTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "0.013", "0.1", "0.5", "1"})
  void theRecordsOfDongkouAddUpToItsFigures(String scale) {
    addUp(Played.of(Played.dongkou(), scale));
  }

  @ParameterizedTest
  @CsvSource({"0.001, 4", "0.01, 5", "0.02, 1", "0.0371, 2", "0.5, 3", "1, 923"})
  void theRecordsOfSeveralCountiesAddUpToTheirFigures(String scale, long seed) throws IOException {
    addUp(Played.of(Played.yulin().withSeed(seed), scale));
  }

  private static void addUp(Played played) {
    List<Row> rows = Comparison.expected(played.scenario(), played.scale());
    for (County county : played.counties()) {
      Ledger ledger = Ledger.of(played, county);
      assertAll(
          rows.stream()
              .filter(row -> row.isTotal() && row.division().equals(county.division()))
              .map(row ->
                  () ->
                      assertEquals(
                          0,
                          row.expected().compareTo(ledger.total(row)),
                          () -> row + " but " + ledger.total(row))));
    }
  }

  @Test
  void thePublishedSharesComeOut() {
    for (String scale : List.of("1", "0.01", "0.013")) {
      List<Row> shares =
          Comparison.expected(Played.dongkou(), Scale.of(scale)).stream()
              .filter(row -> row.of() != null)
              .toList();
      assertEquals(new BigDecimal("48.29"), shares.get(0).expected());
      assertEquals(new BigDecimal("7.26"), shares.get(1).expected());
    }
  }

  @Test
  void householdsThatAreNotOnThePovertyRegisterHaveMembersOfTheirOwn() {
    County county = Played.of(Played.dongkou(), "1").counties().getFirst();
    HouseholdPlan plan = county.householdPlan();
    assertEquals(32_043, plan.size());
    assertEquals(3_246, plan.size() - 28_797);
    double average = (plan.allMembers() - 102_087) / 3_246.0;
    assertTrue(average > 3.1 && average < 3.3, () -> "average " + average);
  }

  /** As the table of a county's office shows it: no village of only those who are left. */
  @Test
  void eachTownshipHasHouseholdsOfEachStanding() {
    County county = Played.of(Played.dongkou(), "1").counties().getFirst();
    HouseholdPlan plan = county.householdPlan();
    Map<String, Set<Optional<Standing>>> found = new HashMap<>();
    for (int i = 0; i < plan.size(); i++) {
      found
          .computeIfAbsent(
              county.villages().code(plan.villageOf(i)).substring(0, 9), code -> new HashSet<>())
          .add(plan.register().standingOf(i));
    }
    assertEquals(
        Set.of(),
        found.entrySet().stream()
            .filter(township -> township.getValue().size() < 3)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /**
   * Half a household of those who are left, and half a household of the others, are rounded each.
   */
  @Test
  void theWholeRegisterIsWhatItsStandingsAddUpTo() {
    Map<String, BigDecimal> expected =
        Comparison.expected(Played.dongkou(), Scale.of("0.01")).stream()
            .filter(row -> row.indicator() == Indicator.POVERTY_HOUSEHOLDS)
            .collect(
                Collectors.toMap(
                    row -> row.only() == null ? "" : row.only().value(), Row::expected));
    assertEquals(
        Map.of(
            "EXITED", new BigDecimal(262),
            "IN_POVERTY", new BigDecimal(25),
            "", new BigDecimal(287)),
        expected);
  }

  @Test
  void everyVillageHasAManagerWhoIsThereFromTheFirstDay() {
    for (String scale : List.of("0.01", "0.2", "1")) {
      County county = Played.of(Played.dongkou(), scale).counties().getFirst();
      ManagerPlan managers = county.managers();
      for (int village = 0; village < county.villages().size(); village++) {
        String code = county.villages().code(village);
        int manager =
            managers.responsible(
                village,
                county.plan().figures().scenario().from(),
                new java.util.SplittableRandom(1));
        assertTrue(
            managers.divisionsOf(manager).stream().anyMatch(code::startsWith),
            () -> code + " is not among " + managers.divisionsOf(manager));
      }
    }
  }
}

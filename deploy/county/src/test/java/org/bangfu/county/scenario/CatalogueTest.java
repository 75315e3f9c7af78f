package org.bangfu.county.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.bangfu.county.file.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what nothing is played an office may still have published figures, or targets. */
class CatalogueTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(
          Map.of(
              "clues.confirmed", new Catalogue.Entry(Indicator.Unit.COUNT, Set.of("kind")),
              "430525.yuan-a-household", new Catalogue.Entry(Indicator.Unit.RATE, Set.of()),
              "insurance.claims", new Catalogue.Entry(Indicator.Unit.MONEY, Set.of("kind"))));

  @Test
  void takesWhatIsCountedAndScalesItAsItsUnitSays() {
    Scenario scenario =
        scenario(
            "{indicator: clues.confirmed, kind: HOTLINE, value: 150}, "
                + "{indicator: 430525.yuan-a-household, value: 12.25}, "
                + "{indicator: insurance.claims, value: 100.50}");
    CATALOGUE.check(scenario);
    assertEquals(Narrowing.ofKind("HOTLINE"), scenario.targets().getFirst().only());
    assertEquals(new BigDecimal("2"), scaled(scenario.targets().get(0)));
    assertEquals(new BigDecimal("12.25"), scaled(scenario.targets().get(1)));
    assertEquals(new BigDecimal("1.01"), scaled(scenario.targets().get(2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {indicator: clues.closed, value: 1}                        | targets[0].indicator: clues.closed is not in
          {indicator: clues.confirmed, drive: x, value: 1}                | targets[0].drive: clues.confirmed can be narrowed by kind
          {indicator: 430525.yuan-a-household, kind: x, value: 1}    | can be narrowed by nothing
          {indicator: clues.confirmed, value: 1.5}                        | whole records, not 1.5
          """)
  void refusesWhatIsNotCounted(String target, String words) {
    Scenario scenario = scenario(target);
    ScenarioRefused refused = assertThrows(ScenarioRefused.class, () -> CATALOGUE.check(scenario));
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
  }

  private static BigDecimal scaled(Target target) {
    return Scale.of("0.01").of(target, CATALOGUE.unit(target.indicator()));
  }

  private static Scenario scenario(String targets) {
    return ScenarioFile.parse(
        "test",
        "{division: '430525', seed: 1, readings: [{indicator: households.registered, asOf: 2020-01-01, value: 9}], targets: [%s]}"
            .formatted(targets.replace("value:", "asOf: 2020-01-01, source: x, value:")));
  }
}

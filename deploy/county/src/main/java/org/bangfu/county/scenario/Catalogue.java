package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reporting counts, by id: an office may name any of it where it says what was published and
 * what is to be reached, and a county's own too.
 */
public record Catalogue(Map<String, Entry> entries) {

  /**
   * One of its indicators.
   *
   * @param dimensions by what it can be narrowed
   */
  public record Entry(Indicator.Unit unit, Set<String> dimensions) {}

  /**
   * @throws ScenarioRefused where the scenario names what is not counted
   */
  public void check(Scenario scenario) {
    for (Target target : scenario.targets()) {
      check(target.field(), target.indicator(), target.only());
      value(target.field() + ".value", unit(target.indicator()), target.value());
    }
    for (Elsewhere reading : scenario.elsewhere()) {
      check(reading.field(), reading.indicator(), reading.only());
      if (reading.over() == null) {
        value(reading.field() + ".value", unit(reading.indicator()), reading.value());
      }
    }
  }

  private void check(String field, String indicator, @Nullable Narrowing only) {
    Entry entry = entries.get(indicator);
    if (entry == null) {
      throw ScenarioRefused.at(
          field + ".indicator", "%s is not in reporting's catalogue", indicator);
    }
    if (only != null && !entry.dimensions().contains(only.dimension())) {
      throw ScenarioRefused.at(
          field + "." + only.dimension(),
          "%s can be narrowed by %s",
          indicator,
          entry.dimensions().isEmpty() ? "nothing" : String.join(", ", entry.dimensions()));
    }
  }

  private static void value(String field, Indicator.Unit unit, BigDecimal value) {
    if (unit == Indicator.Unit.COUNT && value.stripTrailingZeros().scale() > 0) {
      throw ScenarioRefused.at(field, "it counts whole records, not %s", value.toPlainString());
    }
  }

  /** In what an indicator of the catalogue is counted. */
  public Indicator.Unit unit(String indicator) {
    Entry entry = entries.get(indicator);
    if (entry == null) {
      throw new IllegalStateException(indicator + " was not checked");
    }
    return entry.unit();
  }
}

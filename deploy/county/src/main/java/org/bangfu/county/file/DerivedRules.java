package org.bangfu.county.file;

import java.math.BigDecimal;
import org.bangfu.county.scenario.Expectation;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.OutsideReading;
import org.bangfu.county.scenario.Reading;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.ScenarioRefused;

/** Rates, shares, sums and totals from outside must agree with the readings they follow from. */
final class DerivedRules {
  private DerivedRules() {}

  static void check(Scenario scenario) {
    Expectation published = new Expectation(scenario, Scale.of("1"));
    for (Reading reading : scenario.readings()) {
      if (reading.derived()) {
        agrees(published, reading);
      }
    }
    for (OutsideReading outside : scenario.outside()) {
      holdsTheOthers(published, outside);
    }
  }

  private static void agrees(Expectation published, Reading reading) {
    if (reading.of() != null && !reading.division().startsWith(reading.of())) {
      throw ScenarioRefused.at(
          reading.field() + ".of", "%s does not lie within %s", reading.division(), reading.of());
    }
    if (reading.of() != null && reading.of().equals(reading.division())) {
      throw ScenarioRefused.at(reading.field() + ".of", "a division is no share of itself");
    }
    if (reading.of() != null && reading.indicator().unit() == Indicator.Unit.RATE) {
      throw ScenarioRefused.at(reading.field() + ".of", "a rate has no share");
    }
    BigDecimal follows = published.of(reading);
    if (follows.compareTo(reading.value()) != 0) {
      throw ScenarioRefused.at(
          reading.field() + ".value",
          "%1$s%3$s is published, but %2$s%3$s follows from the other readings",
          reading.value().toPlainString(),
          follows.toPlainString(),
          reading.isSum() ? "" : " %");
    }
  }

  /** The whole is not less than its parts. */
  private static void holdsTheOthers(Expectation published, OutsideReading outside) {
    BigDecimal parts = published.sumWithin(outside.division(), outside.key(), outside.asOf());
    if (outside.value().compareTo(parts) < 0) {
      throw ScenarioRefused.at(
          outside.field() + ".value",
          "%s is less than the %s of the scenario's own divisions in %s",
          outside.value().toPlainString(),
          parts.toPlainString(),
          outside.division());
    }
  }
}

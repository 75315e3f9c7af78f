package org.bangfu.county.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.county.plan.CountyPlan;
import org.bangfu.county.scenario.Fair;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.OutsideReading;
import org.bangfu.county.scenario.Reading;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;

/** Refuses a scenario that can't be true, before anybody is asked about its divisions. */
final class ScenarioRules {
  private static final ZoneId BUSINESS = ZoneId.of("Asia/Shanghai");

  private final Scenario scenario;

  private ScenarioRules(Scenario scenario) {
    this.scenario = scenario;
  }

  static void check(Scenario scenario) {
    ScenarioRules rules = new ScenarioRules(scenario);
    rules.divisions();
    scenario.readings().forEach(rules::reading);
    scenario.outside().forEach(rules::outside);
    scenario.fairs().forEach(rules::fair);
    new OfficeRules(scenario, rules).check();
    rules.neverFalls();
    rules.oneKindOfDrive();
    for (String division : scenario.divisions()) {
      CountyPlan.of(new Figures(scenario, Scale.of("1"), division), scenario.seed());
    }
    DerivedRules.check(scenario);
  }

  private void divisions() {
    List<String> codes = scenario.divisions();
    for (String one : codes) {
      for (String other : codes) {
        if (!one.equals(other) && other.startsWith(one)) {
          throw ScenarioRefused.at("divisions", "%s lies within %s", other, one);
        }
      }
    }
  }

  private void reading(Reading reading) {
    String field = reading.field();
    played(field, reading.division());
    day(field + ".asOf", reading.asOf());
    if (!reading.derived()) {
      value(field + ".value", reading.indicator(), reading.value());
    }
  }

  private void outside(OutsideReading outside) {
    String field = outside.field();
    day(field + ".asOf", outside.asOf());
    if (outside.indicator().unit() == Indicator.Unit.RATE) {
      throw ScenarioRefused.at(field + ".indicator", "a rate can't be a total from outside");
    }
    value(field + ".value", outside.indicator(), outside.value());
    for (String division : scenario.divisions()) {
      if (outside.division().startsWith(division)) {
        throw ScenarioRefused.at(
            field + ".division",
            "%s is played by the scenario and so not outside",
            outside.division());
      }
    }
  }

  private void fair(Fair fair) {
    played(fair.field(), fair.division());
    day(fair.field() + ".day", fair.day());
    value(fair.field() + ".amount", Indicator.ORDERS_AMOUNT, fair.amount());
    if (fair.amount().signum() == 0) {
      throw ScenarioRefused.at(
          fair.field() + ".amount", "a fair that sold nothing makes no records");
    }
  }

  void played(String field, String division) {
    if (!scenario.divisions().contains(division)) {
      throw ScenarioRefused.at(field + ".division", "%s is not played by the scenario", division);
    }
  }

  void day(String field, LocalDate day) {
    if (day.isBefore(scenario.from())) {
      throw ScenarioRefused.at(
          field, "%s is before the first day of records, %s", day, scenario.from());
    }
    if (day.isAfter(LocalDate.now(BUSINESS))) {
      throw ScenarioRefused.at(field, "%s is in the future", day);
    }
  }

  static void value(String field, Indicator indicator, BigDecimal value) {
    int decimals = indicator.unit() == Indicator.Unit.COUNT ? 0 : 2;
    if (value.stripTrailingZeros().scale() > decimals) {
      throw ScenarioRefused.at(
          field,
          decimals == 0 ? "%s counts whole records, not %s" : "%s is in yuan and fen, not %s",
          indicator.id(),
          value.toPlainString());
    }
    if (value.precision() - value.scale() > (decimals == 0 ? 9 : 14)) {
      throw ScenarioRefused.at(field, "%s is more than can be played", value.toPlainString());
    }
  }

  /** All that is published of one thing is of different days, is scaled alike and does not fall. */
  private void neverFalls() {
    Map<Series.Key, Reading> latest = new HashMap<>();
    for (Reading reading :
        scenario.readings().stream().sorted(Comparator.comparing(Reading::asOf)).toList()) {
      Reading before = reading.derived() ? null : latest.put(reading.key(), reading);
      if (before != null) {
        compare(
            reading.field(),
            reading.indicator(),
            reading.asOf(),
            reading.value(),
            before.asOf(),
            before.value());
        if (before.scaled() != reading.scaled()) {
          throw ScenarioRefused.at(
              reading.field() + ".scaled", "%s is scaled otherwise", before.field());
        }
      }
    }
    Map<Series.Key, OutsideReading> outside = new HashMap<>();
    for (OutsideReading reading :
        scenario.outside().stream().sorted(Comparator.comparing(OutsideReading::asOf)).toList()) {
      OutsideReading before = outside.put(reading.key(), reading);
      if (before != null) {
        compare(
            reading.field(),
            reading.indicator(),
            reading.asOf(),
            reading.value(),
            before.asOf(),
            before.value());
      }
    }
  }

  private static void compare(
      String field,
      Indicator indicator,
      LocalDate day,
      BigDecimal value,
      LocalDate dayBefore,
      BigDecimal before) {
    if (day.equals(dayBefore)) {
      throw ScenarioRefused.at(field + ".asOf", "the same figure is given twice for %s", day);
    }
    if (!indicator.mayFall() && value.compareTo(before) < 0) {
      throw ScenarioRefused.at(
          field + ".value",
          "a total to date can't fall from %s on %s to %s on %s",
          before.toPlainString(),
          dayBefore,
          value.toPlainString(),
          day);
    }
  }

  private void oneKindOfDrive() {
    Set<String> without = new HashSet<>();
    Set<String> within = new HashSet<>();
    for (Reading reading : scenario.readings()) {
      if (reading.indicator().hasDrive()) {
        (reading.only() == null ? without : within).add(reading.division());
      }
    }
    without.retainAll(within);
    if (!without.isEmpty()) {
      throw ScenarioRefused.at(
          "readings", "aid in %s is given with and without a drive", without.iterator().next());
    }
  }
}

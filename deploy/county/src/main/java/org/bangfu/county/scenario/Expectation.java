package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reporting must answer to each published figure at a scale. */
public record Expectation(Scenario scenario, Scale scale) {

  /**
   * The figure to expect in a reading's place.
   *
   * @throws ScenarioRefused when a rate or share does not follow from other readings
   */
  public BigDecimal of(Reading reading) {
    if (reading.of() != null) {
      return share(reading, reading.of());
    }
    if (reading.indicator() == Indicator.SUCCESS_RATE) {
      return Scale.percent(
          given(reading, Indicator.NEEDS_MATCHED), given(reading, Indicator.NEEDS_PUBLISHED), 1);
    }
    return reading.isSum() ? sumOfStandings(reading) : scale.of(reading);
  }

  /** Each standing is rounded by itself, so that the whole is what they add up to. */
  private BigDecimal sumOfStandings(Reading whole) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Standing standing : Standing.values()) {
      sum = sum.add(given(whole, whole.indicator(), Narrowing.of(standing)));
    }
    return sum;
  }

  private BigDecimal share(Reading reading, String of) {
    BigDecimal part = given(reading, reading.indicator());
    BigDecimal whole =
        outside(of, reading.key(), reading.asOf())
            .map(scale::of)
            .orElseGet(() -> sumWithin(of, reading.key(), reading.asOf()));
    return Scale.percent(part, whole, 2);
  }

  private BigDecimal given(Reading derived, Indicator indicator) {
    return given(derived, indicator, derived.only());
  }

  private BigDecimal given(Reading derived, Indicator indicator, @Nullable Narrowing only) {
    return find(derived.division(), indicator, only, derived.asOf())
        .map(scale::of)
        .orElseThrow(() ->
            ScenarioRefused.at(
                derived.field(),
                "it can only follow from a reading of %s%s on %s, which is missing",
                indicator.id(),
                only == null ? "" : " " + only.value(),
                derived.asOf()));
  }

  Optional<OutsideReading> outside(String division, Series.Key of, LocalDate day) {
    return scenario.outside().stream()
        .filter(outside -> outside.asOf().equals(day))
        .filter(
            outside -> outside.key().equals(new Series.Key(of.indicator(), division, of.only())))
        .findFirst();
  }

  /** What the scenario's own divisions within another have together on a day. */
  public BigDecimal sumWithin(String division, Series.Key of, LocalDate day) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String played : scenario.divisions()) {
      if (played.startsWith(division)) {
        sum =
            sum.add(
                find(played, of.indicator(), of.only(), day)
                    .map(scale::of)
                    .orElse(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  private Optional<Reading> find(
      String division, Indicator indicator, @Nullable Narrowing only, LocalDate day) {
    return scenario.readings().stream()
        .filter(reading -> !reading.derived())
        .filter(reading -> reading.division().equals(division))
        .filter(reading -> reading.indicator() == indicator)
        .filter(reading -> Objects.equals(reading.only(), only))
        .filter(reading -> reading.asOf().equals(day))
        .findFirst();
  }
}

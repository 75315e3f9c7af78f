package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    return reading.isSum() ? given(reading, reading.indicator()) : scale.of(reading);
  }

  private BigDecimal share(Reading reading, String of) {
    BigDecimal part = given(reading, reading.indicator());
    BigDecimal whole =
        outside(of, reading.key(), reading.asOf())
            .map(scale::of)
            .orElseGet(() -> sumWithin(of, reading.key(), reading.asOf()));
    return Scale.percent(part, whole, 2);
  }

  /** Each standing is rounded by itself, so that the whole is what they add up to. */
  private BigDecimal given(Reading derived, Indicator indicator) {
    if (!indicator.hasStanding() || derived.only() != null) {
      return given(derived, indicator, derived.only());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Standing standing : Standing.values()) {
      sum = sum.add(given(derived, indicator, Narrowing.of(standing)));
    }
    return sum;
  }

  private BigDecimal given(Reading derived, Indicator indicator, @Nullable Narrowing only) {
    return find(derived.division(), indicator, only, derived.asOf())
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
                parts(of)
                    .flatMap(only -> find(played, of.indicator(), only.orElse(null), day).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
      }
    }
    return sum;
  }

  /** What a series is played as: all standings of the whole register, anything else as it is. */
  private static Stream<Optional<Narrowing>> parts(Series.Key of) {
    return of.indicator().hasStanding() && of.only() == null
        ? Arrays.stream(Standing.values()).map(Narrowing::of).map(Optional::of)
        : Stream.of(Optional.ofNullable(of.only()));
  }

  private Optional<BigDecimal> find(
      String division, Indicator indicator, @Nullable Narrowing only, LocalDate day) {
    return scenario.readings().stream()
        .filter(reading -> !reading.derived())
        .filter(reading -> reading.division().equals(division))
        .filter(reading -> reading.indicator() == indicator)
        .filter(reading -> Objects.equals(reading.only(), only))
        .filter(reading -> reading.asOf().equals(day))
        .findFirst()
        .map(scale::of);
  }
}

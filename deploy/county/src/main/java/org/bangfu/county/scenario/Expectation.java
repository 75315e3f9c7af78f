package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
    if (reading.indicator() == Indicator.GUARANTEES_RATE) {
      BigDecimal met = given(reading, Indicator.GUARANTEES_MET);
      return Scale.percent(met, met.add(unmet(reading)), 1);
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

  /**
   * What was said last of it by the day, as it is played; where nothing was, nobody lacks anything.
   */
  private BigDecimal unmet(Reading rate) {
    return parts(new Series.Key(Indicator.GUARANTEES_UNMET, rate.division(), rate.only()))
        .map(only ->
            read(rate.division(), Indicator.GUARANTEES_UNMET, only.orElse(null))
                .filter(reading -> !reading.asOf().isAfter(rate.asOf()))
                .max(Comparator.comparing(Reading::asOf))
                .map(scale::of)
                .orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Each kind is rounded by itself, so that the whole is what they add up to. */
  private BigDecimal given(Reading derived, Indicator indicator) {
    List<Optional<Narrowing>> parts =
        parts(new Series.Key(indicator, derived.division(), derived.only())).toList();
    if (parts.isEmpty()) {
      throw ScenarioRefused.at(
          derived.field(),
          "it can only follow from readings of %s by kind on %s, and there is none",
          indicator.id(),
          derived.asOf());
    }
    return parts.stream()
        .map(only -> given(derived, indicator, only.orElse(null)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
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

  /**
   * What a series is played as: all standings of the whole register, all kinds that are read of
   * anything else that has some, and what has none as it is.
   */
  private Stream<Optional<Narrowing>> parts(Series.Key of) {
    Kinds kinds = of.indicator().kinds();
    if (kinds == null || of.only() != null) {
      return Stream.of(Optional.ofNullable(of.only()));
    }
    return kinds.narrowings().stream()
        .filter(only -> kinds == Kinds.STANDINGS || isRead(of, only))
        .map(Optional::of);
  }

  private boolean isRead(Series.Key of, Narrowing only) {
    Series.Key part = new Series.Key(of.indicator(), of.division(), only);
    return scenario.readings().stream().anyMatch(reading -> reading.key().equals(part));
  }

  private Optional<BigDecimal> find(
      String division, Indicator indicator, @Nullable Narrowing only, LocalDate day) {
    return read(division, indicator, only)
        .filter(reading -> reading.asOf().equals(day))
        .findFirst()
        .map(scale::of);
  }

  private Stream<Reading> read(String division, Indicator indicator, @Nullable Narrowing only) {
    return scenario.readings().stream()
        .filter(reading -> !reading.derived())
        .filter(reading -> reading.division().equals(division))
        .filter(reading -> reading.indicator() == indicator)
        .filter(reading -> Objects.equals(reading.only(), only));
  }
}

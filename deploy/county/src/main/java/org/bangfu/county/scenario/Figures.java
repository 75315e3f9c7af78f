package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one division is to have, at a scale: its readings as series, and its fairs. */
public record Figures(Scenario scenario, Scale scale, String division) {

  public Series series(Indicator indicator) {
    return series(indicator, null);
  }

  /** In records, or in fen. */
  public Series series(Indicator indicator, @Nullable Narrowing only) {
    TreeMap<LocalDate, Long> totals = new TreeMap<>();
    for (Reading reading : readings(indicator, only)) {
      totals.put(reading.asOf(), whole(indicator, scale.of(reading)));
    }
    return new Series(scenario.from(), totals);
  }

  /** The drives of this division's aid; null stands for aid of no drive. */
  public List<@Nullable String> drives() {
    return scenario.readings().stream()
        .filter(reading -> reading.division().equals(division) && reading.indicator().hasDrive())
        .map(reading -> reading.only() == null ? null : reading.only().value())
        .distinct()
        .toList();
  }

  /** The kinds of which something was published, in the order of their list. */
  public List<Narrowing> kindsOf(Indicator indicator) {
    Kinds kinds = indicator.kinds();
    return kinds == null
        ? List.of()
        : kinds.narrowings().stream().filter(only -> !readings(indicator, only).isEmpty()).toList();
  }

  public List<Fair> fairs() {
    return scenario.fairs().stream()
        .filter(fair -> fair.division().equals(division))
        .sorted(Comparator.comparing(Fair::day))
        .toList();
  }

  /** For a refusal: the field of the reading on that day, or of the last before it. */
  public String field(Indicator indicator, LocalDate day) {
    return readings(indicator, null).stream()
        .filter(reading -> !reading.asOf().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(Reading::field)
        .orElse("readings");
  }

  /** Words to add to a refusal that holds only because the figures have become small. */
  public String atScale() {
    return scale.factor().compareTo(BigDecimal.ONE) == 0 ? "" : " at scale " + scale;
  }

  public List<Reading> readings(Indicator indicator, @Nullable Narrowing only) {
    return scenario.readings().stream()
        .filter(reading -> reading.division().equals(division))
        .filter(reading -> reading.indicator() == indicator && !reading.derived())
        .filter(reading -> Objects.equals(reading.only(), only))
        .sorted(Comparator.comparing(Reading::asOf))
        .toList();
  }

  public static long whole(Indicator indicator, BigDecimal value) {
    return indicator.unit() == Indicator.Unit.MONEY
        ? value.movePointRight(2).longValueExact()
        : value.longValueExact();
  }
}

package org.bangfu.county.report;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangfu.client.reporting.model.Agreement;
import org.bangfu.client.reporting.model.PublishedReading;
import org.bangfu.county.scenario.Indicator;

/** Prints what is to be said beneath the table. */
public final class Footnotes {
  private final PrintStream out;

  public Footnotes(PrintStream out) {
    this.out = out;
  }

  /** Nothing where the scenario publishes no report. */
  public void published(List<Published> figures) {
    if (figures.isEmpty()) {
      return;
    }
    List<Published> moved = figures.stream().filter(figure -> !figure.stands()).toList();
    out.printf(
        Locale.ROOT,
        "%d figures published as of %s before anything later was played: %s%n",
        figures.size(),
        figures.stream()
            .map(figure -> figure.row().asOf().toString())
            .distinct()
            .collect(Collectors.joining(", ")),
        moved.isEmpty() ? "none has moved" : moved.size() + " are not what they were");
    for (Published figure : moved) {
      out.printf(
          Locale.ROOT,
          "  %s %s as of %s: published %s, now %s, %s expected%n",
          figure.row().division(),
          figure.row().indicator().id(),
          figure.row().asOf(),
          figure.published(),
          figure.now(),
          figure.row().expected().toPlainString());
    }
    out.println();
  }

  public void attained(List<Attainments.Attainment> attained) {
    for (Attainments.Attainment one : attained) {
      out.printf(
          Locale.ROOT,
          "%s %s as of %s: %s of the target of %s (%s)%s%n",
          one.target().division(),
          one.target().indicator(),
          one.target().asOf(),
          one.reported() == null ? "-" : one.reported().toPlainString() + " %",
          one.value().toPlainString(),
          one.target().source(),
          one.equal() ? "" : ", expected " + one.expected());
    }
  }

  /** Households that are elsewhere since, and whether the parts are the whole on both days. */
  public void places(List<PlaceRows.PlaceRow> rows) {
    for (PlaceRows.PlaceRow row : rows) {
      out.printf(
          Locale.ROOT,
          row.isMove()
              ? "%d households moved to %s on %s: "
              : "%d households follow of %s, split on %s: ",
          row.households(),
          row.village(),
          row.since().day());
      out.printf(
          Locale.ROOT,
          "the county has %,.0f and its townships %,.0f before, and since then %,.0f and %,.0f %s%n",
          row.before().whole(),
          row.before().parts(),
          row.since().whole(),
          row.since().parts(),
          row.equal() ? "=" : "≠");
    }
  }

  /** What was published elsewhere is never scaled, so that a part of a county differs from it. */
  public void elsewhere(List<PublishedReading> readings) {
    Map<Agreement, Long> counts =
        readings.stream()
            .collect(
                Collectors.groupingBy(
                    PublishedReading::getAgreement, TreeMap::new, Collectors.counting()));
    if (!counts.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%d figures published elsewhere: %s%n",
          readings.size(),
          counts.entrySet().stream()
              .map(count -> "%d %s".formatted(count.getValue(), count.getKey()))
              .collect(Collectors.joining(", ")));
    }
  }

  /** Households of the platform are not those of the poverty register. */
  public void reconciled(List<Row> rows) {
    for (Row platform : rows) {
      if (platform.indicator() == Indicator.HOUSEHOLDS) {
        rows.stream()
            .filter(row ->
                row.indicator() == Indicator.POVERTY_HOUSEHOLDS
                    && row.only() == null
                    && row.division().equals(platform.division()))
            .reduce((first, last) -> last)
            .ifPresent(register -> reconciled(platform, register));
      }
    }
    out.println();
  }

  private void reconciled(Row platform, Row register) {
    BigDecimal all = platform.reported();
    BigDecimal poor = register.reported();
    if (all != null && poor != null) {
      out.printf(
          Locale.ROOT,
          "%s: %,.0f households on the platform, %,.0f on the poverty register, %,.0f on the"
              + " platform alone%n",
          platform.division(),
          all,
          poor,
          all.subtract(poor));
    }
  }
}

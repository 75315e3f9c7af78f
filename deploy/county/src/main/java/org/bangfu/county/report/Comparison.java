package org.bangfu.county.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bangfu.county.scenario.Expectation;
import org.bangfu.county.scenario.Fair;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Reading;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;

/** Waits until reporting has counted everything, or has come to rest with other figures. */
public final class Comparison {
  private static final Duration BETWEEN = Duration.ofMillis(250);
  private static final Duration AT_REST = Duration.ofSeconds(5);
  private static final Duration END = Duration.ofMinutes(3);

  private final Reporting reporting;
  private final List<Row> rows;

  public Comparison(Reporting reporting, Scenario scenario, Scale scale) {
    this.reporting = reporting;
    this.rows = expected(scenario, scale);
  }

  /** A row for each reading, and one for the fairs of a division whose orders nobody published. */
  public static List<Row> expected(Scenario scenario, Scale scale) {
    Expectation expectation = new Expectation(scenario, scale);
    List<Row> rows = new ArrayList<>();
    for (Reading reading : scenario.readings()) {
      rows.add(Row.expecting(reading, expectation.of(reading)));
    }
    for (String division : scenario.divisions()) {
      Figures figures = new Figures(scenario, scale, division);
      if (figures.readings(Indicator.ORDERS_AMOUNT, null).isEmpty() && !figures.fairs().isEmpty()) {
        BigDecimal sold =
            figures.fairs().stream().map(Fair::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(
            Row.expecting(
                new Reading(
                    "events",
                    Indicator.ORDERS_AMOUNT,
                    division,
                    null,
                    null,
                    scenario.until(),
                    sold,
                    true,
                    Reading.Bound.EXACT),
                scale.of(Indicator.ORDERS_AMOUNT, sold, true)));
      }
    }
    return rows;
  }

  /** The rows as they are at last. */
  public List<Row> await() {
    return await(rows, Row::equal);
  }

  /**
   * The same of those that are totals of a day or of days before it, once nothing is under way any
   * more.
   */
  public List<Row> awaitUntil(LocalDate day) {
    return await(
        rows.stream().filter(row -> row.of() == null && !row.asOf().isAfter(day)).toList(),
        row -> row.equal() && row.settled());
  }

  private List<Row> await(List<Row> expected, Predicate<Row> done) {
    List<Row> rows = expected;
    long start = System.nanoTime();
    long changed = start;
    while (true) {
      List<Row> before = rows;
      rows = rows.stream().map(row -> row.answered(reporting.figure(row))).toList();
      if (rows.stream().allMatch(done)) {
        return rows;
      }
      long now = System.nanoTime();
      boolean settled = rows.stream().allMatch(Row::settled);
      changed = settled && rows.equals(before) ? changed : now;
      if (now - changed > AT_REST.toNanos() || now - start > END.toNanos()) {
        return rows;
      }
      try {
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return rows;
      }
    }
  }
}

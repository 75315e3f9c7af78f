package org.bangfu.county.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bangfu.county.plan.PlacePlan;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Reading;

/** Whether the parts are the whole before and after households have changed their place. */
public record PlaceRows(Reporting reporting) {
  private static final Duration BETWEEN = Duration.ofMillis(250);
  private static final Duration END = Duration.ofMinutes(1);
  private static final ZoneId BUSINESS = ZoneId.of("Asia/Shanghai");

  /** What a county has on a day, and its townships together. */
  public record Sum(LocalDate day, BigDecimal whole, BigDecimal parts) {
    boolean equal() {
      return whole.compareTo(parts) == 0;
    }
  }

  /**
   * A change.
   *
   * @param village to which they moved, or which was split
   * @param more by how many households it has more since
   */
  public record PlaceRow(
      boolean isMove, String village, int households, Sum before, Sum since, BigDecimal more) {
    public boolean equal() {
      return before.equal()
          && since.equal()
          && before.whole().compareTo(since.whole()) == 0
          && (!isMove || arrived());
    }

    boolean arrived() {
      return more.compareTo(BigDecimal.valueOf(households)) == 0;
    }
  }

  public List<PlaceRow> of(List<County> counties) {
    List<PlaceRow> rows = new ArrayList<>();
    for (County county : counties) {
      for (PlacePlan.Change change : county.places().changes()) {
        rows.add(
            change.isMove()
                ? moved(county, change)
                : row(county, change, LocalDate.now(BUSINESS).withDayOfYear(1)));
      }
    }
    return rows;
  }

  /** Events of moves come after those of what the table is of. */
  private PlaceRow moved(County county, PlacePlan.Change change) {
    LocalDate day = Objects.requireNonNull(change.day());
    long end = System.nanoTime() + END.toNanos();
    PlaceRow row = row(county, change, day);
    while (!row.arrived() && System.nanoTime() < end) {
      try {
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return row;
      }
      row = row(county, change, day);
    }
    return row;
  }

  private PlaceRow row(County county, PlacePlan.Change change, LocalDate day) {
    String village = county.villages().code(change.village());
    LocalDate before = day.minusDays(1);
    return new PlaceRow(
        change.isMove(),
        village,
        change.households().size(),
        sum(county, before),
        sum(county, day),
        households(village, day).subtract(households(village, before)));
  }

  private Sum sum(County county, LocalDate day) {
    BigDecimal whole = households(county.division(), day);
    Reading reading =
        new Reading(
            "events",
            Indicator.HOUSEHOLDS,
            county.division(),
            null,
            null,
            day,
            whole,
            false,
            Reading.Bound.EXACT);
    BigDecimal parts =
        new Parts(reporting).sumOfLeast(Row.expecting(reading, whole), county.villages());
    return new Sum(day, whole, parts);
  }

  private BigDecimal households(String division, LocalDate day) {
    BigDecimal value = reporting.figure(Indicator.HOUSEHOLDS, division, null, day).value();
    return value == null ? BigDecimal.ZERO : value;
  }
}

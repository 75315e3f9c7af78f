package org.bangfu.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/** Finds out of what a division has anything to show. */
@ApplicationScoped
public class Activities {
  private static final String DRIVE = Dimension.DRIVE.key("");

  private final OneRoundTrip floor;

  Activities(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * @param drive empty for all of it
   */
  private record Months(String drive, LocalDate first, LocalDate last) {}

  /** In one statement over the months' sums of one division. */
  public Activity of(DivisionScope scope, DivisionCode division, LocalDate asOf) {
    if (!scope.covers(division)) {
      return new Activity(null, null, List.of());
    }
    List<Months> months =
        floor.rows(
            scope,
            Condition.of(
                """
                select case when m.dimension = '' then '' else substr(m.dimension, :from) end as drive,
                  min(m.month) as first, max(m.month) as last,
                  sum(m.value) filter (where m.indicator = :engagements) as engagements
                from monthly_sum m
                where m.division = :division and m.month <= :asOf
                  and (m.dimension = '' or m.dimension like 'drive=%')
                group by 1
                order by engagements desc nulls last, drive
                """,
                Map.of(
                    "from",
                    DRIVE.length() + 1,
                    "engagements",
                    Counted.AID_ENGAGEMENTS,
                    "division",
                    division.value(),
                    "asOf",
                    asOf)),
            row ->
                new Months(
                    row.getString("drive"),
                    row.getObject("first", LocalDate.class),
                    row.getObject("last", LocalDate.class)));
    LocalDate first = null;
    LocalDate last = null;
    List<String> drives = new ArrayList<>();
    for (Months part : months) {
      if (part.drive().isEmpty()) {
        first = part.first();
        last = part.last();
      } else {
        drives.add(part.drive());
      }
    }
    return new Activity(first, last, drives);
  }
}

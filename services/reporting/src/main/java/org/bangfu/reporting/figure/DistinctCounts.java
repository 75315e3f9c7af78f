package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.indicator.Term;

/** Counts who had something in each of several periods, in one look at the facts of all of them. */
@ApplicationScoped
class DistinctCounts {
  private final OneRoundTrip floor;

  DistinctCounts(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * @param starts the first days of periods, one after the other
   * @param last the last day of the last one
   * @return numbers by those first days, without periods in which nobody had anything
   */
  Map<LocalDate, BigDecimal> of(
      DivisionScope scope,
      DivisionCode division,
      Term term,
      List<LocalDate> starts,
      LocalDate last) {
    Map<LocalDate, BigDecimal> counts = new HashMap<>();
    if (scope.covers(division)) {
      floor.rows(
          scope,
          Condition.of(
              """
              select s.nth, s.subjects
              from public.distinct_subjects(:division, :indicator, :part, cast(:starts as date[]), :last) s
              """,
              Map.of(
                  "division", division.value(),
                  "indicator", term.indicator().id(),
                  "part", term.narrowing().key(),
                  "starts", starts.stream().map(LocalDate::toString).toArray(String[]::new),
                  "last", last)),
          row -> counts.put(starts.get(row.getInt("nth") - 1), row.getBigDecimal("subjects")));
    }
    return counts;
  }
}

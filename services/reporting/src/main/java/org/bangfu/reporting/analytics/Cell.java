package org.bangfu.reporting.analytics;

import java.time.LocalDate;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.TimeQuery.Time;
import org.jspecify.annotations.Nullable;

/** A figure with the time and the part that it is of, beside its target. */
public record Cell(Figure figure, Time time, Narrowing narrowing, Against against) {
  /** The first day of its period; null for from the beginning. */
  public @Nullable LocalDate from() {
    return time.period() == null ? null : time.period().startOf(time.asOf());
  }
}

package org.bangfu.reporting.analytics;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.question.TimeQuery.Time;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the time and the part that it is of, beside its target.
 *
 * @param parts a value of each dimension that was asked for
 */
public record Cell(Figure figure, Time time, List<String> parts, Against against) {
  /** The first day of its period; null for from the beginning. */
  public @Nullable LocalDate from() {
    return time.period() == null ? null : time.period().startOf(time.asOf());
  }
}

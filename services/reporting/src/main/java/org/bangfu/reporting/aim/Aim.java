package org.bangfu.reporting.aim;

import java.time.LocalDate;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.IndicatorKind;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a target is set for: an indicator or a part of it, in a whole period or to date.
 *
 * @param dimension the part's key, empty for the whole
 * @param period null for from the beginning
 * @param from the first day of the period; null for from the beginning
 * @param to the last day
 */
public record Aim(
    String indicator,
    String dimension,
    @Nullable Period period,
    @Nullable LocalDate from,
    LocalDate to) {

  /**
   * Of the period in which a day lies, or to date of the day. What there is at the end of a period
   * is what there is on its last day: a stock's target has a day and no period.
   */
  public static Aim of(
      Indicator indicator, Narrowing part, LocalDate day, @Nullable Period period) {
    if (period == null) {
      return new Aim(indicator.id(), part.key(), null, null, day);
    }
    LocalDate from = period.startOf(day);
    LocalDate to = period.plus(from, 1).minusDays(1);
    return indicator.kind() == IndicatorKind.STOCK
        ? new Aim(indicator.id(), part.key(), null, null, to)
        : new Aim(indicator.id(), part.key(), period, from, to);
  }
}

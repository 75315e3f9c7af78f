package org.bangfu.reporting.aim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.bangfu.reporting.indicator.Formula;
import org.bangfu.reporting.indicator.IndicatorKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside its target.
 *
 * @param target null where none was set
 * @param kind the indicator's; null where there is no target
 * @param value the figure; null for a rate of nothing
 */
public record Against(
    @Nullable Target target, @Nullable IndicatorKind kind, @Nullable BigDecimal value) {
  public static final Against NOTHING = new Against(null, null, null);

  /**
   * 完成率, what part of the target the figure is, in percent with one decimal, half up. There is none
   * of a target of nothing, nor of a rate: a percentage of a percentage would be read as either.
   */
  public @Nullable BigDecimal ofTarget() {
    return target == null || value == null || kind == IndicatorKind.RATE
        ? null
        : Formula.percent(value, target.value(), 1);
  }

  /** How much more the figure is than the target; of a rate in its own points. */
  public @Nullable BigDecimal difference() {
    return target == null || value == null ? null : value.subtract(target.value());
  }

  /** The part of the target, as it is before it is rounded; null where there is none. */
  public @Nullable BigDecimal attained() {
    return target == null || value == null || target.value().signum() == 0
        ? null
        : value.divide(target.value(), MathContext.DECIMAL128);
  }
}

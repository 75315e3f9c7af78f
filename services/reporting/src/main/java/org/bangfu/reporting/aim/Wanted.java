package org.bangfu.reporting.aim;

import java.math.BigDecimal;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Unit;

/**
 * A target that is to be set.
 *
 * @param source who set it, and where
 */
public record Wanted(DivisionCode division, Aim aim, Unit unit, BigDecimal value, String source) {
  /** What it is of. */
  public CountingTargets.Of of() {
    return new CountingTargets.Of(division, aim);
  }
}

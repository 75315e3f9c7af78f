package org.bangfu.reporting.aim;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/** Of what was set for divisions, what counts: that which was recorded last. */
public record CountingTargets(Map<Of, Target> targets) {
  /** Where nobody asked for targets. */
  public static final CountingTargets NONE = new CountingTargets(Map.of());

  /** What there is one counting target of. */
  public record Of(DivisionCode division, Aim aim) {}

  public CountingTargets {
    targets = Map.copyOf(targets);
  }

  Optional<Target> of(DivisionCode division, Aim aim) {
    return Optional.ofNullable(targets.get(new Of(division, aim)));
  }

  /**
   * A figure beside its target.
   *
   * @param value the figure; null for a rate of nothing
   */
  public Against against(
      DivisionCode division, Aim aim, Indicator indicator, @Nullable BigDecimal value) {
    return of(division, aim)
        // yuan say nothing of a version that counts households
        .filter(target -> target.unit() == indicator.unit())
        .map(target -> new Against(target, indicator.kind(), value))
        .orElse(Against.NOTHING);
  }
}

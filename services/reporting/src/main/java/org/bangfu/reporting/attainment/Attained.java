package org.bangfu.reporting.attainment;

import java.math.BigDecimal;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.aim.Target;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.indicator.IndicatorKind;
import org.jspecify.annotations.Nullable;

/**
 * A division's figure beside its target.
 *
 * @param rank 1 for whoever is furthest; null where nothing can be ranked, and for the division
 *     that was asked for
 */
public record Attained(@Nullable Integer rank, Figure figure, Against against) {
  /**
   * By what divisions are ranked, before anything is rounded: the part of the target, or of a rate
   * the difference; null where nothing can be ranked.
   */
  @Nullable BigDecimal reached() {
    Target target = against.target();
    BigDecimal exact = figure.exact();
    return target == null || exact == null || against.kind() != IndicatorKind.RATE
        ? against.attained()
        : exact.subtract(target.value());
  }

  boolean hasTarget() {
    return against.target() != null;
  }
}

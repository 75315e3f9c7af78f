package org.bangfu.reporting.indicator;

/**
 * A sum that a figure is made of.
 *
 * @param indicator one that events count
 * @param narrowing the whole of it, or a part
 */
public record Term(Indicator indicator, Narrowing narrowing) {
  /** Whether it is no sum, and is counted when it is asked for. */
  public boolean isDistinct() {
    return indicator.kind() == IndicatorKind.DISTINCT;
  }
}

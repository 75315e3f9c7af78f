package org.bangfu.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a figure behaves over time. */
public enum IndicatorKind {
  /** What there is at the end of a day; a period has the value of its last day. */
  STOCK,
  /** What happened in a span of days; spans are added. */
  FLOW,
  /** A quotient of two sums, taken after each has been added. */
  RATE,
  /** How many had something in a span of days, each once; counted anew for each place and span. */
  DISTINCT;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

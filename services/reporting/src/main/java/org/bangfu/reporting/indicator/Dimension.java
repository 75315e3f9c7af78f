package org.bangfu.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what a figure can be narrowed, one at a time. */
public enum Dimension {
  DRIVE,
  KIND,
  CHANNEL,
  CATEGORY;

  /** The key under which the sums of the whole are kept. */
  public static final String TOTAL = "";

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key under which the sums of one value are kept, such as {@code drive=户帮户亲帮亲}. */
  public String key(String value) {
    return wireName() + "=" + value;
  }
}

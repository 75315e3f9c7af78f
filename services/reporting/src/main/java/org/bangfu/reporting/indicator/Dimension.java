package org.bangfu.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** By what a figure can be narrowed, one at a time. */
public enum Dimension {
  DRIVE,
  KIND,
  CHANNEL,
  CATEGORY,
  STANDING;

  /** The key under which the sums of the whole are kept. */
  public static final String TOTAL = "";

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The dimension of a name as it goes over the wire. */
  static Dimension named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  /** The key under which the sums of one value are kept, such as {@code drive=户帮户亲帮亲}. */
  public String key(String value) {
    return wireName() + "=" + value;
  }

  /** What keys say, each once. */
  public static Map<Dimension, String> ofKeys(String[] keys) {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (String key : keys) {
      int end = key.indexOf('=');
      values.put(named(key.substring(0, end)), key.substring(end + 1));
    }
    return values;
  }
}

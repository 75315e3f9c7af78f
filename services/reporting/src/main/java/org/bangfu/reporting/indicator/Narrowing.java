package org.bangfu.reporting.indicator;

import org.jspecify.annotations.Nullable;

/** The whole of an indicator, or the part with one value of one dimension. */
public record Narrowing(@Nullable Dimension dimension, @Nullable String value) {
  public static final Narrowing NONE = new Narrowing(null, null);

  /** Under which key the sums are kept. */
  public String key() {
    return dimension == null || value == null ? Dimension.TOTAL : dimension.key(value);
  }

  /** What {@link #key} says. */
  public static Narrowing ofKey(String key) {
    int end = key.indexOf('=');
    return end < 0
        ? NONE
        : new Narrowing(Dimension.named(key.substring(0, end)), key.substring(end + 1));
  }

  /**
   * Under which drive an outside reading would be kept: empty for the whole, null where there can
   * be none.
   */
  public @Nullable String outsideDrive() {
    if (dimension == null) {
      return "";
    }
    return dimension == Dimension.DRIVE ? value : null;
  }

  /** The value if it narrows by that dimension. */
  public @Nullable String valueOf(Dimension asked) {
    return dimension == asked ? value : null;
  }
}

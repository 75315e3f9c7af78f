package org.bangfu.registry.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people and spreadsheets write them. */
public final class WrittenNumber {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,20})?");

  private WrittenNumber() {}

  /** A whole number that is not below nought; null if the text is none. */
  public static @Nullable Integer whole(String text) {
    return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  /** Yuan; a spreadsheet's long fractions are rounded to the fen. Null if the text is no amount. */
  public static @Nullable BigDecimal yuan(String text) {
    return AMOUNT.matcher(text).matches()
        ? new BigDecimal(text).setScale(2, RoundingMode.HALF_UP)
        : null;
  }
}

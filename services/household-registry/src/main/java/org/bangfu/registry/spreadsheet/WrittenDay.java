package org.bangfu.registry.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people and spreadsheets write them; a time of the day behind one says nothing. */
public final class WrittenDay {
  // a year and a month alone are no day, whichever way they could be cut
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})年(\\d{1,2})月(\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2}))(?:["
              + " T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");

  private WrittenDay() {}

  /** The day; null if the text is none. */
  public static @Nullable LocalDate in(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    try {
      return LocalDate.of(part(parts, 1, 5, 8), part(parts, 3, 6, 9), part(parts, 4, 7, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int part(Matcher parts, int... ways) {
    for (int way : ways) {
      if (parts.group(way) != null) {
        return Integer.parseInt(parts.group(way));
      }
    }
    throw new IllegalStateException("a day has three parts");
  }
}

package org.bangfu.local.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.local.suite.SuiteException;

/** Reads what {@code wrk} prints, of which our scripts add the line that begins with "bench". */
final class WrkOutput {
  private static final Pattern LINE =
      Pattern.compile(
          "^bench requests=(\\d+) micros=(\\d+) p50=(\\d+) p99=(\\d+) not2xx=(\\d+) refused=(\\d+)"
              + " faulty=(\\d+) unanswered=(\\d+)$",
          Pattern.MULTILINE);
  private static final Pattern WHY = Pattern.compile("^bench-why (.*)$", Pattern.MULTILINE);

  private WrkOutput() {}

  /**
   * A round; calls and their rate are those that succeeded.
   *
   * @throws SuiteException where the line is not there
   */
  static Round read(String output) {
    Matcher line = LINE.matcher(output);
    if (!line.find()) {
      throw new SuiteException("wrk did not end as it should: " + Tool.lastWords(output));
    }
    Matcher why = WHY.matcher(output);
    long calls = number(line, 1) - number(line, 5);
    return new Round(
        calls,
        calls / (number(line, 2) / 1e6),
        number(line, 3) / 1e3,
        number(line, 4) / 1e3,
        number(line, 5),
        number(line, 6),
        number(line, 7),
        number(line, 8),
        why.find() ? why.group(1) : "");
  }

  private static long number(Matcher line, int group) {
    return Long.parseLong(line.group(group));
  }
}

package org.bangfu.local.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.local.suite.SuiteException;

/** Reads what {@code pgbench} prints. */
final class PgbenchOutput {
  private static final Pattern CALLS =
      Pattern.compile("^number of transactions actually processed: (\\d+)", Pattern.MULTILINE);
  private static final Pattern FAILED =
      Pattern.compile("^number of failed transactions: (\\d+)", Pattern.MULTILINE);
  private static final Pattern LATENCY =
      Pattern.compile("^latency average = ([\\d.]+) ms", Pattern.MULTILINE);
  private static final Pattern RATE = Pattern.compile("^tps = ([\\d.]+)", Pattern.MULTILINE);

  private PgbenchOutput() {}

  /**
   * A round whose latencies are both the average, which is all that it says.
   *
   * @throws SuiteException where a statement failed or the rate is not there
   */
  static Round read(String output) {
    Matcher calls = CALLS.matcher(output);
    Matcher rate = RATE.matcher(output);
    Matcher failed = FAILED.matcher(output);
    Matcher latency = LATENCY.matcher(output);
    if (!calls.find() || !rate.find() || !latency.find()) {
      throw new SuiteException("pgbench did not end as it should: " + Tool.lastWords(output));
    }
    if (output.contains("aborted") || failed.find() && Long.parseLong(failed.group(1)) > 0) {
      throw new SuiteException("a statement of pgbench failed: " + Tool.lastWords(output));
    }
    double average = Double.parseDouble(latency.group(1));
    return Round.of(
        Long.parseLong(calls.group(1)), Double.parseDouble(rate.group(1)), average, average);
  }
}

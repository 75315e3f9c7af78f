package org.bangfu.local.bench;

import java.util.Map;
import org.bangfu.local.suite.SuiteService;

/**
 * What a suite spends without calls, and when the work that calls have left behind is done: events
 * are relayed and counted after the answer.
 *
 * @param ledger at the end of the look
 * @param perSecond spent a second, by the names of the ledger
 */
record Quiet(
    BenchedSuite suite, SuiteService service, Ledger ledger, Map<String, Double> perSecond) {

  /** An idle connection of PostgreSQL tells what it did after ten seconds. */
  private static final long LOOK_MILLIS = 11_000;

  private static final long SAMPLE_MILLIS = 2_000;
  private static final int MOST_SAMPLES = 30;

  /** Milliseconds a second over all processes that make no difference: a tenth of a core. */
  private static final double SLACK = 100;

  /** Waits until it spends no less from one moment to the next, or a minute, and looks at it. */
  static Quiet afterWork(BenchedSuite suite, SuiteService service) throws InterruptedException {
    Ledger before = Ledger.of(suite, service);
    double last = Double.MAX_VALUE;
    for (int i = 0; i < MOST_SAMPLES; i++) {
      Thread.sleep(SAMPLE_MILLIS);
      Ledger now = Ledger.of(suite, service);
      double spent = processor(now.rateSince(before));
      before = now;
      if (Math.abs(last - spent) <= SLACK) {
        break;
      }
      last = spent;
    }
    Thread.sleep(LOOK_MILLIS);
    Ledger end = Ledger.of(suite, service);
    return new Quiet(suite, service, end, end.rateSince(before));
  }

  /** Waits until it is so again, or a minute, and then until PostgreSQL has told of it. */
  Ledger await() throws InterruptedException {
    Ledger before = Ledger.of(suite, service);
    for (int i = 0; i < MOST_SAMPLES; i++) {
      Thread.sleep(SAMPLE_MILLIS);
      Ledger now = Ledger.of(suite, service);
      double spent = processor(now.rateSince(before));
      before = now;
      if (spent <= processor(perSecond) + SLACK) {
        break;
      }
    }
    Thread.sleep(LOOK_MILLIS);
    return Ledger.of(suite, service);
  }

  private static double processor(Map<String, Double> spent) {
    return Processes.GROUPS.stream().mapToDouble(group -> spent.getOrDefault(group, 0.0)).sum();
  }
}

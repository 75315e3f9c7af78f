package org.bangfu.local.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One round of a load.
 *
 * @param calls how many succeeded
 * @param perSecond such calls a second
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param notOk answers that are no 2xx or 3xx; of an operation that writes they are told apart
 * @param refused answers of 400 to 499
 * @param faulty answers of 500 and more
 * @param unanswered calls that were cut off or had no answer in time
 * @param why the first of the answers that are not OK, where one was looked at
 */
record Round(
    long calls,
    double perSecond,
    double p50,
    double p99,
    long notOk,
    long refused,
    long faulty,
    long unanswered,
    String why) {

  /** Without calls that failed. */
  static Round of(long calls, double perSecond, double p50, double p99) {
    return new Round(calls, perSecond, p50, p99, 0, 0, 0, 0, "");
  }

  long failed() {
    return notOk + unanswered;
  }

  /** Of each figure the median; of calls and failures the sum. */
  static Round median(List<Round> rounds) {
    return new Round(
        rounds.stream().mapToLong(Round::calls).sum(),
        middle(rounds, Round::perSecond),
        middle(rounds, Round::p50),
        middle(rounds, Round::p99),
        rounds.stream().mapToLong(Round::notOk).sum(),
        rounds.stream().mapToLong(Round::refused).sum(),
        rounds.stream().mapToLong(Round::faulty).sum(),
        rounds.stream().mapToLong(Round::unanswered).sum(),
        rounds.stream().map(Round::why).filter(why -> !why.isEmpty()).findFirst().orElse(""));
  }

  private static double middle(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}

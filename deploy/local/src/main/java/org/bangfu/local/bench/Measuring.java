package org.bangfu.local.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangfu.local.suite.SuiteException;
import org.jspecify.annotations.Nullable;

/**
 * Measures one operation after the other.
 *
 * @param seconds of a round
 * @param warmRounds after which a load counts as warm, whatever its rounds say
 * @param firstMinute whether to restart its service at last and measure it cold
 */
record Measuring(
    BenchedSuite suite,
    Scripts scripts,
    HttpLoad load,
    int seconds,
    int warmRounds,
    boolean firstMinute) {
  private static final int ROUNDS = 3;
  private static final int LOOK_SECONDS = 2;

  /**
   * One operation.
   *
   * @throws SuiteException where it can't be called at all
   */
  Result of(Operation operation) throws InterruptedException {
    Quiet.afterWork(suite, operation.service());
    Round sql = new SqlAlone(suite, scripts).measure(operation, seconds);
    double statements = statements(operation);
    Warmth warmth = Warmth.by(() -> load.play(operation, operation.clients(), seconds), warmRounds);
    Quiet quiet = Quiet.afterWork(suite, operation.service());
    Ledger before = quiet.ledger();
    Round full = rounds(operation, operation.clients());
    Map<String, Double> spent = perCall(quiet.await().since(before, quiet.perSecond()), full);
    Round half = rounds(operation, operation.clients() / 2);
    List<String> remarks = remarks(operation, full, half, warmth);
    if (operation == Operation.HOT_PRODUCTS) {
      String wrong = new SoldOut(suite, scripts).check(operation.clients());
      remarks.add(wrong.isEmpty() ? "nothing oversold" : wrong);
    }
    return new Result(
        operation.key(),
        operation.title(),
        operation.clients(),
        sql,
        full,
        half,
        cold(operation),
        warmth,
        spent,
        statements,
        remarks);
  }

  private @Nullable Round cold(Operation operation) throws InterruptedException {
    return firstMinute ? new FirstMinute(suite, load).measure(operation) : null;
  }

  /** Of single calls; what the service executes by itself meanwhile is taken off. */
  private double statements(Operation operation) throws InterruptedException {
    List<Round> looked = new ArrayList<>();
    Statements statements = new Statements(suite);
    long seen =
        statements.during(
            operation.service(), () -> looked.add(load.look(operation, LOOK_SECONDS)));
    Round round = looked.getFirst();
    if (round.failed() > 0 || round.calls() == 0) {
      throw new SuiteException(
          "%d of %d calls failed: %s"
              .formatted(round.failed(), round.calls() + round.failed(), round.why()));
    }
    long idle = statements.during(operation.service(), () -> Thread.sleep(1_000L * LOOK_SECONDS));
    return Math.max(0.0, seen - idle) / round.calls();
  }

  private Round rounds(Operation operation, int clients) {
    return Round.median(
        IntStream.range(0, ROUNDS).mapToObj(i -> load.play(operation, clients, seconds)).toList());
  }

  private static Map<String, Double> perCall(Map<String, Double> spent, Round round) {
    Map<String, Double> each = new LinkedHashMap<>();
    spent.forEach((name, sum) -> each.put(name, sum / Math.max(1, round.calls())));
    return each;
  }

  private List<String> remarks(Operation operation, Round full, Round half, Warmth warmth) {
    List<String> remarks = new ArrayList<>();
    if (!warmth.reached()) {
      remarks.add("not warm: no two of %d rounds agree".formatted(warmth.rounds()));
    }
    for (Round round : List.of(full, half)) {
      if (round.failed() > 0) {
        remarks.add(
            "%d of %d calls failed (%d without an answer%s) %s"
                .formatted(
                    round.failed(),
                    round.calls() + round.failed(),
                    round.unanswered(),
                    operation.writes() ? ", %d of 500 and more".formatted(round.faulty()) : "",
                    why(operation, round)));
      }
    }
    return remarks;
  }

  /** Answers of reads are not looked at while they are measured. */
  private String why(Operation operation, Round round) {
    return round.why().isEmpty() ? load.look(operation, LOOK_SECONDS).why() : round.why();
  }
}

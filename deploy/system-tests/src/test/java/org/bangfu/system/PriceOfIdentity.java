package org.bangfu.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;

/**
 * What authorisation, encryption and audit cost: this suite and one of a checkout from before them,
 * under the same load in turns, so that both meet the same noise. Not part of the tests, whose name
 * it does not have; {@code docs/performance.md} has the command.
 */
class PriceOfIdentity {
  private static final int ROUNDS = 5;
  private static final int REQUESTS = 300;
  private static final int CALLERS = 4;
  private static final Map<String, ObjIntConsumer<PricedSuite>> OPERATIONS = new LinkedHashMap<>();

  static {
    OPERATIONS.put("create a household of two", (suite, turn) -> suite.createHousehold());
    OPERATIONS.put("read a household", PricedSuite::readHousehold);
    OPERATIONS.put("list 50 households", (suite, turn) -> suite.listHouseholds());
    OPERATIONS.put("claim", PricedSuite::claim);
    OPERATIONS.put("order of one line", PricedSuite::order);
  }

  @Test
  void compare() throws Exception {
    try (RunningSuite old = new RunningSuite(Path.of(System.getProperty("price.before")));
        RunningSuite now = new RunningSuite()) {
      old.up();
      now.up();
      PricedSuite before = new PricedSuite(old.urls(), () -> "none");
      PricedSuite after = new PricedSuite(now.urls(), now.tokens().ofSampleCounty());
      before.prepare();
      after.prepare();
      System.out.println(
          "| operation | before, a second | p99 ms | now, a second | p99 ms | ratio | statements |");
      System.out.println("|---|---|---|---|---|---|---|");
      for (var operation : OPERATIONS.entrySet()) {
        Measured[] seen = {new Measured(), new Measured()};
        for (int round = 0; round < ROUNDS; round++) {
          seen[0].add(run(before, operation.getValue()), round);
          seen[1].add(run(after, operation.getValue()), round);
        }
        double[] statements = {
          new SeenStatements(old).of(before, operation.getValue()),
          new SeenStatements(now).of(after, operation.getValue())
        };
        System.out.printf(
            "| %s | %.0f | %.0f | %.0f | %.0f | %.2f | %.1f → %.1f |%n",
            operation.getKey(),
            seen[0].perSecond(),
            seen[0].p99(),
            seen[1].perSecond(),
            seen[1].p99(),
            seen[1].perSecond() / seen[0].perSecond(),
            statements[0],
            statements[1]);
      }
    }
  }

  /** The medians over the rounds; the first round warms up and does not count. */
  private static final class Measured {
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> p99 = new ArrayList<>();

    void add(double[] round, int number) {
      if (number > 0) {
        perSecond.add(round[0]);
        p99.add(round[1]);
      }
    }

    double perSecond() {
      return median(perSecond);
    }

    double p99() {
      return median(p99);
    }

    private static double median(List<Double> values) {
      return values.stream().sorted().toList().get(values.size() / 2);
    }
  }

  /** Requests a second, and the 99th percentile in milliseconds. */
  private static double[] run(PricedSuite suite, ObjIntConsumer<PricedSuite> operation)
      throws Exception {
    long[] took = new long[REQUESTS];
    long began = System.nanoTime();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        int turn = i;
        running.add(
            callers.submit(() -> {
              long start = System.nanoTime();
              operation.accept(suite, turn);
              took[turn] = System.nanoTime() - start;
            }));
      }
      for (Future<?> request : running) {
        request.get();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Arrays.sort(took);
    return new double[] {REQUESTS / seconds, took[REQUESTS * 99 / 100] / 1e6};
  }
}

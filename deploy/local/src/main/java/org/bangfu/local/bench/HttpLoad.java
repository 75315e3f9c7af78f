package org.bangfu.local.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rounds of calls over HTTP, in the way of {@code wrk}: each client sends when it was answered. */
final class HttpLoad {
  private static final int THREADS = 2;
  private static final int AHEAD = 1_000;
  private final BenchedSuite suite;
  private final Scripts scripts;
  private final String run = Long.toString(System.currentTimeMillis(), 36) + "-";
  private long next;

  HttpLoad(BenchedSuite suite, Scripts scripts) {
    this.suite = suite;
    this.scripts = scripts;
  }

  /** One round. */
  Round play(Operation operation, int clients, int seconds) {
    return play(operation, clients, seconds, operation.writes());
  }

  /** One client that looks at each answer. */
  Round look(Operation operation, int seconds) {
    return play(operation, 1, seconds, true);
  }

  private Round play(Operation operation, int clients, int seconds, boolean watched) {
    int threads = Math.min(THREADS, clients);
    Path script =
        scripts.lua(
            operation,
            Map.of(
                "token", Scripts.quoted(suite.token(operation.caller().account)),
                "run", Scripts.quoted(run),
                "from", String.valueOf(from(operation)),
                "threads", String.valueOf(threads)),
            watched);
    Round round =
        WrkOutput.read(
            Tool.WRK.run(
                Map.of(),
                List.of(
                    "--threads=" + threads,
                    "--connections=" + clients,
                    "--duration=" + seconds + "s",
                    "--timeout=10s",
                    "--script=" + script,
                    suite.url(operation.service()).toString())));
    // what was on its way at the end has a number too, and threads are not equally fast
    next += 2 * round.calls() + AHEAD;
    return round;
  }

  /** Where the numbers of a round begin. Those of households are kept, so they go on there. */
  private long from(Operation operation) {
    return operation == Operation.CREATE_HOUSEHOLD ? Stage.nextHousehold(suite) + AHEAD : next;
  }
}

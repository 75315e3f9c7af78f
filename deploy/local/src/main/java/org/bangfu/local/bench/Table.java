package org.bangfu.local.bench;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.local.suite.SuitePorts;

/** The results as lines of a terminal. */
final class Table {
  private static final String ROW =
      "%-31s %8s %7s %6s %7s %7s %7s %7s | %6s %6s %6s %6s %6s %6s | %5s %5s %5s %5s %7s";

  private Table() {}

  /**
   * What the figures are, and the names of the columns.
   *
   * @param seconds of a round
   */
  static List<String> head(int seconds) {
    return List.of(
        "",
        "Medians of three rounds of %d s, 16 clients (hot products 32), each of which sends when it was answered;"
            .formatted(seconds),
        "the load generator on the same %d cores."
            .formatted(Runtime.getRuntime().availableProcessors()),
        "SQL/s: PostgreSQL alone, the rows and the outbox row in one prepared statement, without policies, audit,",
        "seals or idempotency. Half load: half of the clients. p50 and p99 in ms, of answers over HTTP.",
        "CPU-ms a call, until what it left behind is done, less what the suite spends idle: the service, PostgreSQL,",
        "the other services, the supervisor with Kafka and Connect, Keycloak, all. st: statements that the service",
        "executes for one call alone, without BEGIN and COMMIT (PostgreSQL's log). co: commits of its database,",
        "el: of the others' (pg_stat_database). au: audit entries. 1st min: calls a second in the minute after a start.",
        "",
        ROW.formatted(
            "operation",
            "SQL/s",
            "ours/s",
            "ratio",
            "p50",
            "p99",
            "p50 1/2",
            "p99 1/2",
            "serv",
            "pg",
            "other",
            "relay",
            "kc",
            "all",
            "st",
            "co",
            "el",
            "au",
            "1st min"));
  }

  /** The line of a result, and one for each remark. */
  static List<String> row(Result result) {
    List<String> lines = new ArrayList<>();
    lines.add(line(result));
    result.remarks().forEach(remark -> lines.add("    " + remark.strip()));
    return lines;
  }

  static String line(Result r) {
    Round cold = r.firstMinute();
    return ROW.formatted(
        r.title(),
        "%.0f".formatted(r.sql().perSecond()),
        "%.0f".formatted(r.full().perSecond()),
        "%.3f".formatted(r.ratio()),
        one(r.full().p50()),
        one(r.full().p99()),
        one(r.half().p50()),
        one(r.half().p99()),
        two(r.spent(Processes.SERVICE)),
        two(r.spent(SuitePorts.POSTGRES)),
        two(r.spent(Processes.OTHERS)),
        two(r.spent(Processes.RELAY)),
        two(r.spent(SuitePorts.KEYCLOAK)),
        two(r.processor()),
        one(r.statements()),
        one(r.spent(Ledger.COMMITS)),
        one(r.spent(Ledger.COMMITS_ELSEWHERE)),
        one(r.spent(Ledger.AUDIT)),
        cold == null ? "" : "%.0f".formatted(cold.perSecond()));
  }

  private static String one(double value) {
    return "%.1f".formatted(value);
  }

  private static String two(double value) {
    return "%.2f".formatted(value);
  }
}

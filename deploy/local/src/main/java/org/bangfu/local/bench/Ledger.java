package org.bangfu.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteService;

/**
 * What has been spent up to a moment: processor time by group of processes, commits and audit
 * entries of the service, commits of all its neighbours.
 *
 * @param nanos when it was read
 * @param spent by name; milliseconds or counts
 */
record Ledger(long nanos, Map<String, Double> spent) {
  static final String COMMITS = "commits";
  static final String COMMITS_ELSEWHERE = "commits-elsewhere";
  static final String AUDIT = "audit";

  /** What it is now; of idle connections the sums of PostgreSQL are ten seconds old. */
  static Ledger of(BenchedSuite suite, SuiteService service) {
    Map<String, Double> spent = new LinkedHashMap<>(new Processes(suite, service).used());
    SourceDatabase database = suite.database(service);
    List<String> commits =
        database.column(
            "select xact_commit from pg_stat_database where datname in ('household_registry',"
                + " 'needs_and_donations', 'consumption_aid', 'reporting')"
                + " order by datname <> current_database()");
    spent.put(COMMITS, Double.valueOf(commits.getFirst()));
    spent.put(COMMITS_ELSEWHERE, commits.stream().skip(1).mapToDouble(Double::parseDouble).sum());
    spent.put(
        AUDIT,
        Double.valueOf(
            database.value(
                "select coalesce(sum(n_tup_ins), 0) from pg_stat_user_tables"
                    + " where relname ~ '^audit_entry_[0-9]+$'")));
    return new Ledger(System.nanoTime(), spent);
  }

  double seconds(Ledger earlier) {
    return (nanos - earlier.nanos) / 1e9;
  }

  /** What was spent since, less what would have been spent without any call. */
  Map<String, Double> since(Ledger earlier, Map<String, Double> idlePerSecond) {
    Map<String, Double> since = new LinkedHashMap<>();
    spent.forEach((name, now) ->
        since.put(
            name,
            Math.max(
                0,
                now
                    - earlier.spent.getOrDefault(name, 0.0)
                    - idlePerSecond.getOrDefault(name, 0.0) * seconds(earlier))));
    return since;
  }

  /** By second. */
  Map<String, Double> rateSince(Ledger earlier) {
    Map<String, Double> rate = new LinkedHashMap<>();
    since(earlier, Map.of()).forEach((name, spent) -> rate.put(name, spent / seconds(earlier)));
    return rate;
  }
}

package org.bangfu.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/** The statements of an operation as PostgreSQL's own log has them, over all services. */
final class SeenStatements {
  private static final int TIMES = 20;

  /** Of a service, and neither the frame of a transaction nor the audit's own chain-making. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "counted [a-z_]+_app LOG: +(execute [^:]*|statement): (?!BEGIN|COMMIT|ROLLBACK)");

  private static final Pattern CHAIN =
      Pattern.compile(
          "audit_segment|audit_head|from audit_entry|own_horizon|pg_try_advisory_xact_lock\\(\\d+\\)");

  private final SourceDatabase database;
  private final Path log;

  SeenStatements(RunningSuite suite) {
    this.database = suite.database(SuiteService.HOUSEHOLD_REGISTRY);
    this.log = suite.folder().log(SuitePorts.POSTGRES);
  }

  /** How many an operation takes, on average. */
  double of(PricedSuite suite, ObjIntConsumer<PricedSuite> operation) {
    set("log_line_prefix", "'counted %u '");
    set("log_statement", "'all'");
    long before = lines().size();
    for (int i = 0; i < TIMES; i++) {
      operation.accept(suite, i);
    }
    set("log_statement", "'none'");
    List<String> all = lines();
    long counted =
        all.subList((int) before, all.size()).stream()
            .filter(line -> COUNTED.matcher(line).find() && !CHAIN.matcher(line).find())
            .count();
    return counted / (double) TIMES;
  }

  private void set(String name, String value) {
    database.run("alter system set " + name + " = " + value);
    database.run("select pg_reload_conf()");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> database.value("show " + name).strip().equals(value.replace("'", "").strip()));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

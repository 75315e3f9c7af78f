package org.bangfu.local.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteService;

/**
 * Tables as they are when other counties of the nation use the suite too. Their rows come in by SQL
 * alone, as the owner, without triggers: nobody is told of them, and no history is made. What is
 * there from an earlier time stays, and is not made again.
 */
public final class Growth {
  /** References are checked by triggers too: the rows are made so that they hold. */
  private static final String WITHOUT_TRIGGERS = "set session_replication_role = replica;\n";

  private final BenchedSuite suite;
  private final PrintStream out;
  private final RelayLag lag;

  /** Of this suite; what it does is said there. */
  public Growth(BenchedSuite suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
    this.lag = new RelayLag(suite.database(SuiteService.HOUSEHOLD_REGISTRY));
  }

  /**
   * Lets the tables hold about so many times what the county alone has; they never shrink.
   *
   * @param times 1 for nothing
   */
  public void to(int times) throws InterruptedException {
    if (times == 1) {
      return;
    }
    long households = households() * (times - 1);
    out.printf(
        Locale.ROOT, "Adding rows of other counties: %,d households with theirs%n", households);
    Elsewhere elsewhere = Elsewhere.of(suite);
    for (SuiteService service : SuiteService.values()) {
      grow(service, households, elsewhere);
    }
    // or the first writes that are measured would pay for it
    suite.database(SuiteService.HOUSEHOLD_REGISTRY).run("checkpoint");
  }

  /** Of the county that is there, without those that benches have added. */
  private long households() {
    return Long.parseLong(
        suite
            .database(SuiteService.HOUSEHOLD_REGISTRY)
            .value(
                "select count(*) from household where division ^@ '%s' and number !~ '^bench-'"
                    .formatted(Stage.COUNTY)));
  }

  private void grow(SuiteService service, long households, Elsewhere elsewhere)
      throws InterruptedException {
    BenchSchema schema = new BenchSchema(suite, service);
    schema.make(elsewhere.filled(Scripts.resource("grown/prepare.sql")));
    try {
      long added = 0;
      for (GrownTable table : tables(service)) {
        added += grow(table, table.of(households), elsewhere);
      }
      if (added > 0) {
        settle(service);
      }
    } finally {
      schema.drop();
    }
  }

  private long grow(GrownTable table, long wanted, Elsewhere elsewhere)
      throws InterruptedException {
    SuiteService service = table.service();
    SourceDatabase database = suite.database(service);
    String before = WITHOUT_TRIGGERS + new BenchSchema(suite, service).asOwner();
    long begun = System.nanoTime();
    long last = table.last(database);
    for (long from = last + 1; from <= wanted; from += table.atOnce()) {
      lag.await();
      long until = Math.min(wanted, from + table.atOnce() - 1);
      database.run(before + table.sql(from, until, elsewhere));
    }
    long added = Math.max(0, wanted - last);
    out.printf(
        Locale.ROOT,
        "  %s of %s: %,d rows in %.1f s%n",
        table.table(),
        service.title(),
        added,
        (System.nanoTime() - begun) / 1e9);
    return added;
  }

  /** What autovacuum would do later, in the middle of what is measured. */
  private void settle(SuiteService service) {
    String tables =
        tables(service).stream()
            .map(table -> "public." + table.table())
            .collect(Collectors.joining(", "));
    suite
        .database(service)
        .run(
            "vacuum (analyze) "
                + tables
                + (service == SuiteService.REPORTING ? ", public.monthly_sum" : ""));
  }

  private static List<GrownTable> tables(SuiteService service) {
    return Arrays.stream(GrownTable.values()).filter(t -> t.service() == service).toList();
  }
}

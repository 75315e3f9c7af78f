package org.bangfu.local.bench;

import static org.bangfu.local.suite.SuiteService.CONSUMPTION_AID;
import static org.bangfu.local.suite.SuiteService.HOUSEHOLD_REGISTRY;
import static org.bangfu.local.suite.SuiteService.NEEDS_AND_DONATIONS;
import static org.bangfu.local.suite.SuiteService.REPORTING;

import java.util.List;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteService;

/**
 * A table that gets rows of other counties, by {@code grown/DATABASE.TABLE.sql} beside this class;
 * what others refer to comes first. The rows are numbered from 1, and the number is the time in
 * their ids, which is one of January 1970: so they are known among all others, come before them,
 * and are the same in every database.
 */
enum GrownTable {
  HOUSEHOLD(HOUSEHOLD_REGISTRY, "household", 1_000),
  KEY(HOUSEHOLD_REGISTRY, "subject_key", "subject", 3_000, GrownTable.MOST_ROWS),
  MEMBER(HOUSEHOLD_REGISTRY, "member", 3_000),
  AUDIT_ENTRY(HOUSEHOLD_REGISTRY, "audit_entry", 1_000),
  HOUSEHOLD_IN_NEED(NEEDS_AND_DONATIONS, "household", 1_000),
  NEED(NEEDS_AND_DONATIONS, "need", 4_000),
  HOUSEHOLD_THAT_SUPPLIES(CONSUMPTION_AID, "household", 1_000),
  PRODUCER(CONSUMPTION_AID, "producer", 3),
  PRODUCT(CONSUMPTION_AID, "product", 10),

  /** Fewer than a county has, and fewer at a time, since each comes with some six sums. */
  FACT(REPORTING, "fact", "event_id", 4_000, GrownTable.MOST_ROWS / 10);

  /** Of a statement. */
  private static final int MOST_ROWS = 100_000;

  private static final String AFTER_ALL_GROWN = "00010000-0000-0000-0000-000000000000";

  private final SuiteService service;
  private final String table;
  private final String key;
  private final int ofThousand;
  private final int atOnce;

  GrownTable(SuiteService service, String table, int ofThousand) {
    this(service, table, "id", ofThousand, GrownTable.MOST_ROWS);
  }

  /**
   * @param ofThousand rows of a thousand households
   * @param atOnce rows of a statement
   */
  GrownTable(SuiteService service, String table, String key, int ofThousand, int atOnce) {
    this.service = service;
    this.table = table;
    this.key = key;
    this.ofThousand = ofThousand;
    this.atOnce = atOnce;
  }

  SuiteService service() {
    return service;
  }

  String table() {
    return table;
  }

  int atOnce() {
    return atOnce;
  }

  /** How many rows belong to so many households. */
  long of(long households) {
    return Math.ceilDiv(households * ofThousand, 1_000L);
  }

  /** The number of the last row that is there; 0 where none is. */
  long last(SourceDatabase database) {
    List<String> last =
        database.column(
            """
            select %1$s from public.%2$s where %1$s < '%3$s' and substr(%1$s::text, 15, 1) = '7'
            order by %1$s desc limit 1
            """
                .formatted(key, table, AFTER_ALL_GROWN));
    return last.isEmpty()
        ? 0
        : Long.parseLong(last.getFirst().replace("-", "").substring(0, 12), 16);
  }

  /** The statement that adds rows, the last one with them. */
  String sql(long from, long until, Elsewhere elsewhere) {
    return elsewhere
        .filled(Scripts.resource("grown/%s.%s.sql".formatted(service.database(), table)))
        .replace("${from}", String.valueOf(from))
        .replace("${until}", String.valueOf(until));
  }
}

package org.bangfu.registry.export;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.UUID;
import org.bangfu.kit.export.RunExports;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it takes to export 100,000 households of a county. No test of the build, because it measures
 * and does not judge: {@code mvn -pl services/household-registry -am -Dquick -Dtest=PriceOfExports
 * -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfExports {
  private static final Logger LOG = Logger.getLogger(PriceOfExports.class);
  private static final String COUNTY = "430525";

  private static final String[] ROLL = {
    """
    insert into household (id, version, client, number, division, household_type, other_causes, members, file_state, poverty_state,
      monitoring_state, registered_on, registered_by, registered_at, changed_at)
    select uuidv7(), 1, 'price', 'P' || n, v.codes[1 + n % cardinality(v.codes)], 'ORDINARY', '{}', 1, 'REGISTERED', 'EXITED',
      'NONE', '2014-01-01', 'price', now(), now()
    from generate_series(1, 100000) n,
      (select array_agg(code order by code) as codes from division where code like '430525______') v
    """,
    """
    insert into member (id, household_id, division, position, name, national_id, national_id_index, sex, relation_to_head, joined_on,
      join_reason, education)
    select uuidv7(), h.id, h.division, 0, '张小三', 'x', h.number, 'MALE', 'HEAD', '2014-01-01', 'BIRTH', 'PRIMARY'
    from household h where client = 'price'
    """,
    "analyze household, member"
  };

  @Inject RunExports exports;

  private final Tokens county = Exporting.somebody(Role.COUNTY_OFFICER, COUNTY);

  @Test
  void ofACounty() {
    for (String part : ROLL) {
      Database.changeAsOwner(part);
    }
    for (String when : new String[] {"at first", "again"}) {
      make("CSV", when);
      make("XLSX", when);
    }
  }

  private void make(String format, String when) {
    UUID id = Exporting.asked(county, Exporting.order("HOUSEHOLDS", format));
    System.gc();
    pools();
    long begun = System.nanoTime();
    exports.run();
    long made = System.nanoTime();
    long peak = pools();
    int bytes = Exporting.file(county, id).length;
    LOG.infof(
        "%s, %s: made in %s, fetched in %s, %d bytes, %s rows, heap at its peak %d MB",
        format,
        when,
        Duration.ofNanos(made - begun),
        Duration.ofNanos(System.nanoTime() - made),
        bytes,
        Exporting.read(county, id).extract().path("rows"),
        peak >> 20);
  }

  /** What was used of the heap at most since it was asked last. */
  private static long pools() {
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        most += pool.getPeakUsage().getUsed();
        pool.resetPeakUsage();
      }
    }
    return most;
  }
}

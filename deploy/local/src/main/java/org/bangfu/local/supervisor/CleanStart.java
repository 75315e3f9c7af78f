package org.bangfu.local.supervisor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes before the first start: what a kill left is ended, what must be so is looked at. */
record CleanStart(SupervisorOptions options) {

  private static final Logger LOG = LoggerFactory.getLogger(CleanStart.class);
  private static final long MEGABYTES_NEEDED = 2048;

  /**
   * Prepares it.
   *
   * @throws org.bangfu.local.suite.SuiteException in one sentence when something is not so
   */
  void prepare() throws InterruptedException {
    SuiteFolder folder = options.folder();
    int ended = Leftovers.end(folder);
    if (ended > 0) {
      LOG.warn("{} processes left over from an earlier run were ended", ended);
    }
    Preconditions.hasSpace(folder.data(), MEGABYTES_NEEDED, System.getenv());
    Preconditions.isBuilt(folder, present());
    VaultKeys.prepare(folder);
    // it would hold its port
    PostgresServer.endLeftover(folder.postgres());
    SuitePorts ports = options.ports();
    List<String> taken =
        Stream.concat(
                options.without().stream()
                    .flatMap(service -> Stream.of(service.title(), SuitePorts.management(service))),
                // what stands before the database is there already
                ports.of(SuitePorts.POSTGRES) == ports.of(SuitePorts.POSTGRES_SERVER)
                    ? Stream.of()
                    : Stream.of(SuitePorts.POSTGRES))
            .toList();
    for (String part : ports.byName().keySet()) {
      if (!taken.contains(part)) {
        Preconditions.portIsFree(part, ports.of(part));
      }
    }
  }

  private List<SuiteService> present() {
    return Arrays.stream(SuiteService.values())
        .filter(service -> !options.without().contains(service))
        .toList();
  }
}

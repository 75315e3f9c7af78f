package org.bangfu.local.faults;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.bangfu.local.suite.SuiteService;

/** What the services have answered to be done: each of it must be there whatever happened. */
final class Accepted {
  /** Where what was accepted is to be found. */
  enum What {
    HOUSEHOLD(SuiteService.HOUSEHOLD_REGISTRY, "household"),
    WATCHED(
        SuiteService.HOUSEHOLD_REGISTRY,
        "(select id from household where monitoring_state = 'MONITORED') watched"),
    REMOVED(
        SuiteService.HOUSEHOLD_REGISTRY,
        "(select id from household where poverty_state = 'REMOVED') removed"),
    NEED(SuiteService.NEEDS_AND_DONATIONS, "need"),
    CLAIM(SuiteService.NEEDS_AND_DONATIONS, "claim"),
    DONATION(SuiteService.NEEDS_AND_DONATIONS, "donation"),
    ORDER(SuiteService.CONSUMPTION_AID, "orders");

    private final SuiteService service;
    private final String table;

    What(SuiteService service, String table) {
      this.service = service;
      this.table = table;
    }
  }

  private final Map<What, Queue<String>> ids = new ConcurrentHashMap<>();

  void add(What what, String id) {
    ids.computeIfAbsent(what, any -> new ConcurrentLinkedQueue<>()).add(id);
  }

  long count() {
    return ids.values().stream().mapToLong(Queue::size).sum();
  }

  /**
   * Looks for each of them.
   *
   * @throws FaultException with those that are not there, or there more than once
   */
  void requireThere(SuiteUnderFire suite) {
    ids.forEach((what, accepted) -> {
      List<String> wanted = List.copyOf(accepted);
      String list = wanted.stream().collect(Collectors.joining("','", "('", "')"));
      List<String> found =
          wanted.isEmpty()
              ? List.of()
              : suite
                  .database(what.service)
                  .column("select id from " + what.table + " where id in " + list);
      if (found.size() != wanted.size()) {
        throw new FaultException(
            "%d of %d %s that were accepted are not there"
                .formatted(wanted.size() - found.size(), wanted.size(), what));
      }
    });
  }
}

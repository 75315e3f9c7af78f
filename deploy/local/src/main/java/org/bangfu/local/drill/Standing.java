package org.bangfu.local.drill;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bangfu.local.faults.FaultException;
import org.bangfu.local.faults.SourceFigures;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.suite.SuiteService;

/**
 * What the sources hold at a moment.
 *
 * @param events ids of all outboxes
 * @param figures by indicator, as SQL over the sources' own tables gives them
 */
record Standing(Set<String> events, Map<String, String> figures) {
  static Standing of(SuiteUnderFire suite) {
    Set<String> events = new HashSet<>();
    for (SuiteService service : SuiteService.values()) {
      if (service.isProducer()) {
        events.addAll(suite.database(service).column("select id from outbox"));
      }
    }
    Map<String, String> figures = new TreeMap<>();
    SourceFigures.ALL.forEach((indicator, source) ->
        figures.put(indicator, suite.database(source.service()).value(source.sql())));
    return new Standing(events, figures);
  }

  /** The events of this one that another has not. */
  Set<String> beyond(Standing other) {
    Set<String> more = new HashSet<>(events);
    more.removeAll(other.events);
    return more;
  }

  /**
   * Compares this one with how it was to be.
   *
   * @throws FaultException with what differs
   */
  void requireEqual(Standing wanted) {
    if (!figures.equals(wanted.figures)) {
      throw new FaultException("figures were %s and are %s".formatted(wanted.figures, figures));
    }
    if (!events.equals(wanted.events)) {
      throw new FaultException(
          "of %d events %d are missing, and %d are there that came later"
              .formatted(wanted.events.size(), wanted.beyond(this).size(), beyond(wanted).size()));
    }
  }
}

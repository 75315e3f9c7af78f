package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A household came into monitoring or out of it.
 *
 * @param reversal whether that takes back a step that was wrong
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MonitoringChangedV1(
    DivisionCode division,
    String from,
    String to,
    @Nullable String classBefore,
    @Nullable String monitoringClass,
    Integer households,
    Integer people,
    Boolean reversal,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    Register household = new Register(division, households, people);
    household.gone().isWatched(counts, occurredOn, from, classBefore);
    household.isWatched(counts, occurredOn, to, monitoringClass);
    Register taken = reversal ? household.gone() : household;
    switch (reversal ? from : to) {
      case Register.MONITORED ->
          taken.moves(
              counts,
              occurredOn,
              Counted.MONITORING_OPENED,
              reversal ? classBefore : monitoringClass);
      case Register.RISK_REMOVED ->
          taken.moves(
              counts,
              occurredOn,
              Counted.MONITORING_REMOVED,
              reversal ? monitoringClass : classBefore);
      default -> {
        // there is no third
      }
    }
  }
}

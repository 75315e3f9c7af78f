package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A household came into monitoring or out of it, or is watched for another reason.
 *
 * @param reversal whether that takes back a step that was wrong
 * @param removal how the risk went that was removed, or whose removal was taken back; null for any
 *     other step, where nobody knows, and for an event from before that was told
 * @param overridden whether it is a removal that was not proved; null for an event from before that
 *     was told
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
    @Nullable String removal,
    @Nullable Boolean overridden,
    LocalDate occurredOn)
    implements CountedEvent {
  private static final Map<String, String> REMOVED =
      Map.of(
          "NATURAL",
          Counted.MONITORING_REMOVED_NATURAL,
          "ASSISTED",
          Counted.MONITORING_REMOVED_ASSISTED);

  @Override
  public void count(Counts counts) {
    Register household = new Register(division, households, people);
    household.gone().isWatched(counts, occurredOn, from, classBefore);
    household.isWatched(counts, occurredOn, to, monitoringClass);
    if (from.equals(to)) {
      // of another class, in the same case
      return;
    }
    Register taken = reversal ? household.gone() : household;
    switch (reversal ? from : to) {
      case Register.MONITORED ->
          taken.moves(
              counts,
              occurredOn,
              Counted.MONITORING_OPENED,
              reversal ? classBefore : monitoringClass);
      case Register.RISK_REMOVED -> removed(counts, taken);
      default -> {
        // there is no third
      }
    }
  }

  private void removed(Counts counts, Register taken) {
    String was = reversal ? monitoringClass : classBefore;
    taken.moves(counts, occurredOn, Counted.MONITORING_REMOVED, was);
    if (Boolean.TRUE.equals(overridden)) {
      taken.moves(counts, occurredOn, Counted.MONITORING_REMOVED_OVERRIDDEN, was);
    }
    String how = removal == null ? null : REMOVED.get(removal);
    if (how != null) {
      taken.moves(counts, occurredOn, how, was);
    }
  }
}

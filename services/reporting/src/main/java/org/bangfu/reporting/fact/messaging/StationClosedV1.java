package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;

/** A station is open in a division no longer. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StationClosedV1(
    String kind,
    DivisionCode division,
    List<OpenStations.VillageMove> villages,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    OpenStations.count(counts, division, kind, -1, villages);
  }
}

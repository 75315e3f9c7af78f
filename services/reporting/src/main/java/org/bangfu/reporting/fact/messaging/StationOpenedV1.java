package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;

/** A station is open in a division since then, or again. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StationOpenedV1(
    String kind,
    DivisionCode division,
    List<OpenStations.VillageMove> villages,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    OpenStations.count(counts, division, kind, 1, villages);
  }
}

package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;

/** A merge was taken back. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdMergeUndoneV1(UUID survivor, DivisionCode division, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.takenBack(Counted.DUPLICATES_MERGED, division, survivor);
  }
}

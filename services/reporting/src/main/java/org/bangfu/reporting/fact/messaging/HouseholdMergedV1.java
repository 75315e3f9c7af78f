package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;

/** A household was there twice, and is another one since. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdMergedV1(UUID survivor, DivisionCode division, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.had(Counted.DUPLICATES_MERGED, division, survivor, Map.of());
  }
}

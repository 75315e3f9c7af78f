package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/** That money was taken back. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CampaignDisbursementReversedV1(
    UUID disbursementId, @Nullable UUID householdId, DivisionCode division, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return householdId;
  }

  @Override
  public void count(Counts counts) {
    counts.takenBack(Counted.HOUSEHOLDS_HELPED, division, disbursementId);
  }
}

package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/** Money of a campaign came to a household, or to a place. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CampaignDisbursedV1(
    UUID disbursementId, @Nullable UUID householdId, DivisionCode division, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return householdId;
  }

  @Override
  public void count(Counts counts) {
    counts.had(Counted.HOUSEHOLDS_HELPED, division, disbursementId, Map.of());
  }
}

package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/** What a helper claimed has come to the household, which confirmed it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClaimConfirmedV1(
    UUID claimId,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    DivisionCode division,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return householdId;
  }

  @Override
  public void count(Counts counts) {
    counts
        .had(Counted.HOUSEHOLDS_HELPED, division, claimId, Map.of())
        .about(helperId)
        .had(Counted.HELPERS_ACTIVE, division, claimId, Map.of());
  }
}

package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/** Money was donated, through a payment provider or against a receipt. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DonationReceivedV1(
    DivisionCode division,
    DonationChannel channel,
    Money amount,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return householdId;
  }

  @Override
  public void count(Counts counts) {
    counts
        .add(channel.indicator(), division, amount.amount(), Map.of())
        .about(helperId)
        .had(Counted.HELPERS_ACTIVE, division, counts.aggregate(), Map.of());
  }
}

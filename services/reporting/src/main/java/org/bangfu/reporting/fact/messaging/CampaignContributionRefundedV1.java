package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Counted;

/** A contribution went back, because its campaign missed its target. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CampaignContributionRefundedV1(DivisionCode division, Money amount, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.add(Counted.CAMPAIGNS_RAISED, division, amount.amount().negate(), Map.of());
  }
}

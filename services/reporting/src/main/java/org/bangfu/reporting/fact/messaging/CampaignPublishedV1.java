package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Counted;

/** A crowdfunding campaign was published. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CampaignPublishedV1(DivisionCode division, Money target, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts
        .one(Counted.CAMPAIGNS_PUBLISHED, division)
        .add(Counted.CAMPAIGNS_TARGET, division, target.amount(), Map.of());
  }
}

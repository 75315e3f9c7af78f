package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;

/** A campaign reached its target; what it raised is counted by its contributions. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CampaignFundedV1(DivisionCode division, LocalDate occurredOn) implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.one(Counted.CAMPAIGNS_FUNDED, division);
  }
}

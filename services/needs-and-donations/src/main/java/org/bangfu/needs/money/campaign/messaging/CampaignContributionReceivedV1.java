package org.bangfu.needs.money.campaign.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;

/** On the wire: that a contribution came, or that it went back. */
record CampaignContributionReceivedV1(
    UUID contributionId, UUID campaignId, DivisionCode division, Money amount, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.campaign.contribution-received.v1";
  static final String REFUNDED = "org.bangfu.campaign.contribution-refunded.v1";
}

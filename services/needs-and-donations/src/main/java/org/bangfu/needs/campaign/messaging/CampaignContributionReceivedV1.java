package org.bangfu.needs.campaign.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;

/** On the wire. */
record CampaignContributionReceivedV1(
    UUID contributionId,
    UUID campaignId,
    DivisionCode division,
    Money amount,
    LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.campaign.contribution-received.v1";
}

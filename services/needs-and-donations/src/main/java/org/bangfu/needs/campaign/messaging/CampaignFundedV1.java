package org.bangfu.needs.campaign.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.kit.outbox.Dated;

/** On the wire. */
record CampaignFundedV1(UUID campaignId, DivisionCode division, Money raised, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.campaign.funded.v1";
}

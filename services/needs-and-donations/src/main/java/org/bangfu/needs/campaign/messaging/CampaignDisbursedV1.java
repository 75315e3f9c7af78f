package org.bangfu.needs.campaign.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.kit.outbox.Dated;
import org.jspecify.annotations.Nullable;

/** On the wire. */
record CampaignDisbursedV1(
    UUID actId,
    UUID disbursementId,
    UUID campaignId,
    DivisionCode division,
    @Nullable UUID householdId,
    Money amount,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.campaign.disbursed.v1";
}

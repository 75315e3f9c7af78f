package org.bangfu.needs.money.campaign.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.money.campaign.CampaignDisbursed;
import org.jspecify.annotations.Nullable;

/**
 * On the wire; {@code campaign.disbursement-reversed.v1} repeats it, with the day of the reversal.
 */
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
  static final String REVERSED = "org.bangfu.campaign.disbursement-reversed.v1";

  static CampaignDisbursedV1 of(CampaignDisbursed e, LocalDate occurredOn) {
    return new CampaignDisbursedV1(
        e.actId(),
        e.disbursementId(),
        e.campaignId(),
        e.division(),
        e.householdId(),
        e.amount(),
        occurredOn);
  }
}

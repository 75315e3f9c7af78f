package org.bangfu.needs.money.campaign.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.campaign.Contribution;
import org.bangfu.needs.money.campaign.ContributionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contribution to a campaign. */
public record ContributionResponse(
    UUID id,
    UUID campaignId,
    DivisionCode division,
    @Nullable UUID helperId,
    Money amount,
    ContributionState state,
    @Schema(description = "its payment, under /v1/payments") UUID paymentId,
    @Schema(
            description =
                "the day for which it counts: when the money came, or the first day after it that"
                    + " the county has not closed (its payment says when); of a pledge the day it"
                    + " was entered for")
        LocalDate occurredOn,
    @Schema(description = "the day on which it went back; absent if it has not")
        @Nullable LocalDate refundedOn,
    @Schema(description = "it is on its way back; its provider has not yet said that it has gone")
        boolean refunding,
    @Schema(description = "the day on which the provider said that it gives nothing back")
        @Nullable LocalDate refundFailedOn) {

  public static ContributionResponse of(Contribution contribution) {
    return new ContributionResponse(
        contribution.id(),
        contribution.campaignId(),
        contribution.division(),
        contribution.helperId(),
        contribution.amount(),
        contribution.state(),
        contribution.paymentId(),
        contribution.contributedOn(),
        contribution.refundedOn(),
        contribution.isRefunding(),
        contribution.refundFailedOn());
  }
}

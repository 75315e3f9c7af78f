package org.bangfu.needs.money.campaign.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.campaign.Campaign;
import org.bangfu.needs.money.campaign.CampaignState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as it stands. */
public record CampaignResponse(
    UUID id,
    @Schema(description = "a random id for what is shown outside") UUID publicId,
    String title,
    DivisionCode division,
    Money target,
    Money raised,
    @Schema(description = "what is promised and not paid yet; it holds its room") Money pledged,
    @Schema(description = "what can still be pledged") Money left,
    @Schema(description = "what of it was paid out") Money disbursed,
    @Schema(description = "what of it went back, because the target was missed") Money refunded,
    LocalDate deadlineOn,
    String organisation,
    String permitNumber,
    CampaignState state,
    LocalDate occurredOn,
    @Nullable LocalDate fundedOn) {

  static CampaignResponse of(Campaign campaign) {
    return new CampaignResponse(
        campaign.id(),
        campaign.publicId(),
        campaign.title(),
        campaign.division(),
        campaign.target(),
        campaign.raised(),
        campaign.pledged(),
        campaign.left(),
        campaign.disbursed(),
        campaign.refunded(),
        campaign.deadlineOn(),
        campaign.organisation(),
        campaign.permitNumber(),
        campaign.state(),
        campaign.publishedOn(),
        campaign.fundedOn());
  }
}

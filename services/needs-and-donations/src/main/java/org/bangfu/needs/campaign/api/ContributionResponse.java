package org.bangfu.needs.campaign.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.campaign.Contribution;
import org.jspecify.annotations.Nullable;

/** A contribution to a campaign. */
public record ContributionResponse(
    UUID id,
    UUID campaignId,
    DivisionCode division,
    @Nullable UUID helperId,
    Money amount,
    LocalDate occurredOn) {

  public static ContributionResponse of(Contribution contribution) {
    return new ContributionResponse(
        contribution.id(),
        contribution.campaignId(),
        contribution.division(),
        contribution.helperId(),
        contribution.amount(),
        contribution.contributedOn());
  }
}

package org.bangfu.needs.money.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A household or a place received money of a campaign.
 *
 * @param actId the share, under which the same act may be told elsewhere
 * @param division the household's village, or the place
 */
public record CampaignDisbursed(
    UUID actId,
    UUID disbursementId,
    UUID campaignId,
    long version,
    DivisionCode division,
    @Nullable UUID householdId,
    Money amount,
    LocalDate occurredOn) {}

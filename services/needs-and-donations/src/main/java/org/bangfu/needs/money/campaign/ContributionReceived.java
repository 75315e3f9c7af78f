package org.bangfu.needs.money.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/**
 * Money was given to a campaign.
 *
 * @param campaignVersion the campaign's version after it
 */
public record ContributionReceived(
    UUID contributionId,
    UUID campaignId,
    long campaignVersion,
    DivisionCode division,
    Money amount,
    LocalDate occurredOn) {}

package org.bangfu.needs.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;

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

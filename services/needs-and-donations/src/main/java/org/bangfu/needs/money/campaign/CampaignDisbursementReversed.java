package org.bangfu.needs.money.campaign;

import java.time.LocalDate;

/**
 * What a household or a place received of a campaign is taken back.
 *
 * @param disbursed what was told when it was paid
 * @param version of the campaign after the reversal
 * @param occurredOn the day from which on it counts no longer
 */
public record CampaignDisbursementReversed(
    CampaignDisbursed disbursed, long version, LocalDate occurredOn) {}

package org.bangfu.needs.money.donation;

import java.time.LocalDate;

/**
 * What a beneficiary received of a donation was taken back.
 *
 * @param use with the day on which it was used
 * @param occurredOn the day of the reversal
 */
public record DonationUseReversed(DonationUsed use, LocalDate occurredOn) {}

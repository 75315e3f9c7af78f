package org.bangfu.needs.money.donation;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A beneficiary received money of a donation.
 *
 * @param actId under which the same act may be told as a claim or as aid too
 * @param division the household's village, or the place that received it
 */
public record DonationUsed(
    UUID useId,
    UUID donationId,
    long version,
    UUID actId,
    DonationChannel channel,
    Money amount,
    DivisionCode division,
    @Nullable UUID householdId,
    LocalDate occurredOn) {}

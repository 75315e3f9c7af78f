package org.bangfu.needs.money.donation;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** Money was given. */
public record DonationReceived(
    UUID donationId,
    long version,
    DonationChannel channel,
    Money amount,
    DivisionCode division,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    LocalDate occurredOn) {}

package org.bangfu.needs.money.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody pledges to a campaign.
 *
 * @param provider who takes the money online; null for the usual one
 * @param paymentReference the name of the payment with the provider; null where we make it
 * @param receipt the number of the office's paper; null online
 * @param contributedOn the day that it is pledged for, which its proof may correct
 */
public record NewContribution(
    Origin origin,
    @Nullable UUID helperId,
    Money amount,
    @Nullable String provider,
    @Nullable String paymentReference,
    @Nullable String receipt,
    LocalDate contributedOn) {}

package org.bangfu.needs.money.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** A contribution went back, because its campaign missed its target. */
public record ContributionRefunded(
    UUID contributionId,
    UUID campaignId,
    long campaignVersion,
    DivisionCode division,
    Money amount,
    LocalDate occurredOn) {}

package org.bangfu.needs.money.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** The contributions have reached the target; it happens once. */
public record CampaignFunded(
    UUID campaignId, long version, DivisionCode division, Money raised, LocalDate occurredOn) {}

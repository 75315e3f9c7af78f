package org.bangfu.needs.money.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** A campaign was published. */
public record CampaignPublished(
    UUID campaignId, long version, DivisionCode division, Money target, LocalDate occurredOn) {}

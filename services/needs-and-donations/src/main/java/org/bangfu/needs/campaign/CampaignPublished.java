package org.bangfu.needs.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;

/** A campaign was published. */
public record CampaignPublished(
    UUID campaignId, long version, DivisionCode division, Money target, LocalDate occurredOn) {}

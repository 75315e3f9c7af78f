package org.bangfu.needs.money.campaign.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;

/** On the wire. */
record CampaignPublishedV1(
    UUID campaignId, DivisionCode division, Money target, LocalDate occurredOn) implements Dated {
  static final String TYPE = "org.bangfu.campaign.published.v1";
}

package org.bangfu.needs.money.campaign.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.money.campaign.CampaignDisbursed;
import org.bangfu.needs.money.campaign.CampaignDisbursementReversed;
import org.bangfu.needs.money.campaign.CampaignFunded;
import org.bangfu.needs.money.campaign.CampaignPublished;
import org.bangfu.needs.money.campaign.ContributionReceived;
import org.bangfu.needs.money.campaign.ContributionRefunded;

/** Leaves the events of campaigns for the relay. */
@ApplicationScoped
class CampaignEvents {
  private final Outbox outbox;

  CampaignEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes CampaignPublished e) {
    append(
        e.campaignId(),
        e.version(),
        CampaignPublishedV1.TYPE,
        e.division(),
        new CampaignPublishedV1(e.campaignId(), e.division(), e.target(), e.occurredOn()));
  }

  void write(@Observes ContributionReceived e) {
    append(
        e.campaignId(),
        e.campaignVersion(),
        CampaignContributionReceivedV1.TYPE,
        e.division(),
        new CampaignContributionReceivedV1(
            e.contributionId(), e.campaignId(), e.division(), e.amount(), e.occurredOn()));
  }

  void write(@Observes CampaignFunded e) {
    append(
        e.campaignId(),
        e.version(),
        CampaignFundedV1.TYPE,
        e.division(),
        new CampaignFundedV1(e.campaignId(), e.division(), e.raised(), e.occurredOn()));
  }

  void write(@Observes CampaignDisbursed e) {
    append(
        e.campaignId(),
        e.version(),
        CampaignDisbursedV1.TYPE,
        e.division(),
        CampaignDisbursedV1.of(e, e.occurredOn()));
  }

  void write(@Observes CampaignDisbursementReversed e) {
    CampaignDisbursed part = e.disbursed();
    append(
        part.campaignId(),
        e.version(),
        CampaignDisbursedV1.REVERSED,
        part.division(),
        CampaignDisbursedV1.of(part, e.occurredOn()));
  }

  void write(@Observes ContributionRefunded e) {
    append(
        e.campaignId(),
        e.campaignVersion(),
        CampaignContributionReceivedV1.REFUNDED,
        e.division(),
        new CampaignContributionReceivedV1(
            e.contributionId(), e.campaignId(), e.division(), e.amount(), e.occurredOn()));
  }

  private void append(
      UUID campaignId, long version, String type, DivisionCode division, Dated payload) {
    outbox.append(new OutgoingEvent("campaign", campaignId, version, type, division, payload));
  }
}

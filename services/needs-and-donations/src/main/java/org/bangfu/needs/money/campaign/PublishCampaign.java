package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.bangfu.kit.record.period.ClosedPeriods;

/** Publishes a campaign, in the running transaction. */
@ApplicationScoped
public class PublishCampaign {
  private final Campaigns campaigns;
  private final Event<CampaignPublished> events;

  PublishCampaign(Campaigns campaigns, Event<CampaignPublished> events) {
    this.campaigns = campaigns;
    this.events = events;
  }

  public Campaign publish(NewCampaign facts) {
    ClosedPeriods.requireOpen(facts.division(), facts.publishedOn());
    Campaign campaign = new Campaign(facts);
    campaigns.add(campaign);
    events.fire(campaign.published());
    return campaign;
  }
}

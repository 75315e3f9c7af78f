package org.bangfu.needs.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.history.ClosedPeriods;
import org.bangfu.kit.http.CommonProblem;
import org.bangfu.kit.http.Problems;
import org.bangfu.needs.helper.Helpers;
import org.bangfu.needs.ledger.Ledger;

/**
 * Takes a contribution: one statement that holds only while the campaign is open and lacks that
 * much, however many come at once.
 */
@ApplicationScoped
public class Contribute {
  private final EntityManager entities;
  private final Campaigns campaigns;
  private final Helpers helpers;
  private final Ledger ledger;
  private final Event<ContributionReceived> received;
  private final Event<CampaignFunded> funded;

  Contribute(
      EntityManager entities,
      Campaigns campaigns,
      Helpers helpers,
      Ledger ledger,
      Event<ContributionReceived> received,
      Event<CampaignFunded> funded) {
    this.entities = entities;
    this.campaigns = campaigns;
    this.helpers = helpers;
    this.ledger = ledger;
    this.received = received;
    this.funded = funded;
  }

  @Transactional
  public Contribution contribute(DivisionScope scope, UUID campaignId, NewContribution facts) {
    Helpers.requireKnown(
        helpers.known(scope, java.util.Collections.singletonList(facts.helperId())),
        facts.helperId());
    Campaign campaign = raise(scope, campaignId, facts);
    ClosedPeriods.requireOpen(campaign.division(), facts.contributedOn());
    Contribution contribution = new Contribution(facts, campaignId, campaign.division());
    campaigns.add(contribution);
    ledger.write(contribution.receipt());
    received.fire(contribution.received(campaign.version()));
    if (campaign.fundedOn() != null) {
      funded.fire(
          new CampaignFunded(
              campaignId,
              campaign.version(),
              campaign.division(),
              campaign.raised(),
              campaign.fundedOn()));
    }
    return contribution;
  }

  private Campaign raise(DivisionScope scope, UUID id, NewContribution facts) {
    // funded from the latest day on, because a contribution may be told of after a later one
    @SuppressWarnings("unchecked")
    List<Campaign> rows =
        entities
            .createNativeQuery(
                """
                update campaign set
                  raised = raised + :amount,
                  contributed_on = greatest(contributed_on, :day),
                  funded_on = case when raised + :amount = target then greatest(contributed_on, :day) end,
                  version = version + 1
                where id = :id and raised + :amount <= target
                  and published_on <= :day and deadline_on >= :day and %s
                returning *
                """
                    .formatted(Campaigns.REACH.condition(scope)),
                Campaign.class)
            .setParameter("id", id)
            .setParameter("amount", facts.amount().amount())
            .setParameter("day", facts.contributedOn())
            .getResultList();
    if (rows.isEmpty()) {
      Campaign campaign = campaigns.require(scope, id);
      RuntimeException reason =
          ContributionRefusal.of(campaign, campaign.left(), facts.amount(), facts.contributedOn());
      throw reason == null
          ? Problems.tryAgain(
              CommonProblem.CONFLICT, "The campaign has just changed. Send the request again.", 1)
          : reason;
    }
    return rows.getFirst();
  }
}

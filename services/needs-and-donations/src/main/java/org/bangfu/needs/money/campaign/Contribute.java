package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * Pledges a contribution: one statement that holds only while the campaign is open and has room for
 * that much, however many come at once. It counts when its payment is proved.
 */
@ApplicationScoped
public class Contribute {
  private final EntityManager entities;
  private final Campaigns campaigns;
  private final PledgeContributions pledges;

  Contribute(EntityManager entities, Campaigns campaigns, PledgeContributions pledges) {
    this.entities = entities;
    this.campaigns = campaigns;
    this.pledges = pledges;
  }

  @Transactional
  public Contribution contribute(Acting acting, UUID campaignId, NewContribution facts) {
    Campaign campaign = campaigns.require(acting.scope(), campaignId);
    // what it refers to first: the campaign's row is locked from the statement on that holds room
    PledgeContributions.Intake intake = pledges.open(acting, campaign, List.of(facts));
    intake.check(facts);
    ClosedPeriods.requireOpen(campaign.division(), facts.contributedOn());
    hold(acting.scope(), campaignId, facts);
    return intake.pledge(facts);
  }

  private void hold(DivisionScope scope, UUID id, NewContribution facts) {
    int held =
        Campaigns.REACH
            .condition(scope)
            .query(
                entities,
                """
                update campaign set pledged = pledged + :amount, version = version + 1
                where id = :id and raised + pledged + :amount <= target
                  and published_on <= :day and deadline_on >= :day and {reached}
                """)
            .setParameter("id", id)
            .setParameter("amount", facts.amount().amount())
            .setParameter("day", facts.contributedOn())
            .executeUpdate();
    if (held == 0) {
      Campaign campaign = campaigns.require(scope, id);
      entities.refresh(campaign);
      RuntimeException reason =
          ContributionRefusal.of(campaign, campaign.left(), facts.amount(), facts.contributedOn());
      throw reason == null
          ? Problems.tryAgain(
              CommonProblem.CONFLICT, "The campaign has just changed. Send the request again.", 1)
          : reason;
    }
  }
}

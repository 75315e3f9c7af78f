package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;

/** Many pledges to one campaign, whose row is held meanwhile; in the running transaction. */
@ApplicationScoped
public class ContributeInBulk {
  private final EntityManager entities;
  private final PledgeContributions pledges;

  ContributeInBulk(EntityManager entities, PledgeContributions pledges) {
    this.entities = entities;
    this.pledges = pledges;
  }

  /**
   * Locks the campaign, lets the work contribute, and writes what was pledged in one statement.
   *
   * @param sent what the work may contribute
   * @param work gets what makes a contribution, or throws a problem before it has changed anything
   */
  public <T> T with(
      Acting acting,
      UUID campaignId,
      Collection<NewContribution> sent,
      Function<Function<NewContribution, Contribution>, T> work) {
    Campaign campaign = lock(acting.scope(), campaignId);
    Batch batch = new Batch(campaign, pledges.open(acting, campaign, sent));
    T result = work.apply(batch::contribute);
    batch.write();
    return result;
  }

  private Campaign lock(DivisionScope scope, UUID id) {
    List<Campaign> rows =
        Campaigns.REACH
            .condition(scope)
            .query(
                entities,
                "select * from campaign where id = :id and {reached} for no key update",
                Campaign.class)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw Problems.notFound("campaign", id);
    }
    return rows.getFirst();
  }

  private final class Batch {
    private final Campaign campaign;
    private final PledgeContributions.Intake intake;
    private Money pledged = Money.ZERO;
    private long pledges;

    Batch(Campaign campaign, PledgeContributions.Intake intake) {
      this.campaign = campaign;
      this.intake = intake;
    }

    Contribution contribute(NewContribution facts) {
      intake.check(facts);
      ClosedPeriods.requireOpen(campaign.division(), facts.contributedOn());
      RuntimeException refusal =
          ContributionRefusal.of(
              campaign, campaign.left().minus(pledged), facts.amount(), facts.contributedOn());
      if (refusal != null) {
        throw refusal;
      }
      pledged = pledged.plus(facts.amount());
      pledges++;
      return intake.pledge(facts);
    }

    void write() {
      if (pledges == 0) {
        return;
      }
      int written =
          entities
              .createNativeQuery(
                  """
                  update campaign set pledged = pledged + :pledged, version = version + :pledges
                  where id = :id and version = :locked
                  """)
              .setParameter("pledged", pledged.amount())
              .setParameter("pledges", pledges)
              .setParameter("id", campaign.id())
              .setParameter("locked", campaign.version())
              .executeUpdate();
      if (written != 1) {
        throw new IllegalStateException("a locked campaign was changed by somebody else");
      }
    }
  }
}

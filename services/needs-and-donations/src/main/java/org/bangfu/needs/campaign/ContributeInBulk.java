package org.bangfu.needs.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.history.ClosedPeriods;
import org.bangfu.kit.http.Problems;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.helper.Helpers;
import org.bangfu.needs.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Many contributions to one campaign, whose row is held meanwhile; in the running transaction. */
@ApplicationScoped
public class ContributeInBulk {
  private final EntityManager entities;
  private final Campaigns campaigns;
  private final Helpers helpers;
  private final Ledger ledger;
  private final Event<ContributionReceived> received;
  private final Event<CampaignFunded> funded;

  ContributeInBulk(
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

  /**
   * Locks the campaign, lets the work contribute, and writes what was raised in one statement.
   *
   * @param work gets what makes a contribution, or throws a problem before it has changed anything
   */
  public <T> T with(
      DivisionScope scope,
      UUID campaignId,
      Collection<? extends @Nullable UUID> helperIds,
      Function<Function<NewContribution, Contribution>, T> work) {
    Batch batch = new Batch(lock(scope, campaignId), helpers.known(scope, helperIds));
    T result = work.apply(batch::contribute);
    batch.write();
    return result;
  }

  private Campaign lock(DivisionScope scope, UUID id) {
    @SuppressWarnings("unchecked")
    List<Campaign> rows =
        entities
            .createNativeQuery(
                "select * from campaign where id = :id and "
                    + Campaigns.REACH.condition(scope)
                    + " for no key update",
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
    private final Set<UUID> knownHelpers;
    private Money raised;
    private long version;
    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate fundedOn;

    Batch(Campaign campaign, Set<UUID> knownHelpers) {
      this.campaign = campaign;
      this.knownHelpers = knownHelpers;
      this.raised = campaign.raised();
      this.version = campaign.version();
      this.lastDay = campaign.contributedOn();
      this.fundedOn = campaign.fundedOn();
    }

    Contribution contribute(NewContribution facts) {
      Helpers.requireKnown(knownHelpers, facts.helperId());
      LocalDate day = facts.contributedOn();
      ClosedPeriods.requireOpen(campaign.division(), day);
      RuntimeException refusal =
          ContributionRefusal.of(campaign, campaign.target().minus(raised), facts.amount(), day);
      if (refusal != null) {
        throw refusal;
      }
      raised = raised.plus(facts.amount());
      version++;
      LocalDate latest = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
      lastDay = latest;
      Contribution contribution = new Contribution(facts, campaign.id(), campaign.division());
      campaigns.add(contribution);
      ledger.write(contribution.receipt());
      received.fire(contribution.received(version));
      if (raised.equals(campaign.target())) {
        fundedOn = latest;
        funded.fire(
            new CampaignFunded(campaign.id(), version, campaign.division(), raised, latest));
      }
      return contribution;
    }

    void write() {
      LocalDate latest = lastDay;
      if (version == campaign.version() || latest == null) {
        return;
      }
      int written =
          entities
              .createNativeQuery(
                  """
                  update campaign set raised = :raised, version = :version, contributed_on = :latest,
                    funded_on = case when :funded then cast(:latest as date) end
                  where id = :id and version = :locked
                  """)
              .setParameter("raised", raised.amount())
              .setParameter("version", version)
              .setParameter("latest", latest)
              .setParameter("funded", fundedOn != null)
              .setParameter("id", campaign.id())
              .setParameter("locked", campaign.version())
              .executeUpdate();
      if (written != 1) {
        throw new IllegalStateException("a locked campaign was changed by somebody else");
      }
    }
  }
}

package org.bangfu.needs.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.http.Problems;
import org.bangfu.kit.time.BusinessDays;
import org.bangfu.needs.ledger.Ledger;
import org.bangfu.needs.origin.Acting;
import org.bangfu.needs.problem.NeedsProblem;

/** Gives everything back that was given to a campaign which missed its target. */
@ApplicationScoped
public class RefundCampaign {
  private final Campaigns campaigns;
  private final Ledger ledger;
  private final Event<ContributionRefunded> refunded;

  RefundCampaign(Campaigns campaigns, Ledger ledger, Event<ContributionRefunded> refunded) {
    this.campaigns = campaigns;
    this.ledger = ledger;
    this.refunded = refunded;
  }

  @Transactional
  public Campaign refund(Acting acting, UUID id) {
    Campaign campaign = campaigns.requireLocked(acting.scope(), id);
    if (campaign.state() != CampaignState.CLOSED) {
      throw Problems.builder(
              NeedsProblem.CAMPAIGN_NOT_MISSED,
              "Only what was given to a campaign that missed its target goes back; it is "
                  + campaign.state()
                  + ".")
          .with("state", campaign.state())
          .build();
    }
    refund(campaign, BusinessDays.today(), acting.actor());
    return campaign;
  }

  /** Of a locked campaign that is closed; what went back before stays so. */
  void refund(Campaign campaign, LocalDate day, String actor) {
    for (Contribution contribution : campaigns.unrefunded(campaign.id())) {
      contribution.refund(day);
      campaign.refund(contribution.amount());
      ledger.write(contribution.refund(day, actor));
      refunded.fire(contribution.refunded(campaign.version(), day));
    }
  }
}

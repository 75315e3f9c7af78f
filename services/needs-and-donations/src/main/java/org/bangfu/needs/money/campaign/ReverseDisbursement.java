package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.needs.money.ledger.Share;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Takes a tranche of a campaign back as a whole, by an entry the other way: the money is there
 * again, and can be paid out to whom it is for. Nothing is deleted.
 */
@ApplicationScoped
public class ReverseDisbursement {
  private final EntityManager entities;
  private final Campaigns campaigns;
  private final Disbursements disbursements;
  private final Confidential confidential;
  private final Ledger ledger;
  private final Event<CampaignDisbursementReversed> reversed;

  ReverseDisbursement(
      EntityManager entities,
      Campaigns campaigns,
      Disbursements disbursements,
      Confidential confidential,
      Ledger ledger,
      Event<CampaignDisbursementReversed> reversed) {
    this.entities = entities;
    this.campaigns = campaigns;
    this.disbursements = disbursements;
    this.confidential = confidential;
    this.ledger = ledger;
    this.reversed = reversed;
  }

  @Transactional
  public Disbursement reverse(
      Acting acting, UUID campaignId, UUID id, PersonalText reason, LocalDate day) {
    Campaign campaign = campaigns.requireLocked(acting.scope(), campaignId);
    Disbursement tranche = disbursements.require(acting.scope(), campaignId, id);
    if (disbursements.reversal(id) != null) {
      throw Problems.problem(
          NeedsProblem.REVERSED_BEFORE, "The tranche was reversed before; it counts no longer.");
    }
    Beginning.require("The tranche was paid on", tranche.paidOn(), day);
    List<DisbursementShare> shares = disbursements.shares(acting.scope(), List.of(tranche));
    shares.forEach(share -> ClosedPeriods.requireOpen(share.division(), day));
    campaign.takeBack(tranche.amount());
    entities.persist(
        new DisbursementReversal(tranche, reason, day, acting.actor(), confidential.make(id)));
    ledger.write(
        campaign.disbursementReversal(
            shares.stream().map(s -> new Share(s.division(), s.amount())).toList(),
            day,
            acting.actor()));
    for (DisbursementShare share : shares) {
      reversed.fire(
          new CampaignDisbursementReversed(
              share.disbursed(tranche, campaign.version()), campaign.version(), day));
    }
    entities.flush();
    return tranche;
  }
}

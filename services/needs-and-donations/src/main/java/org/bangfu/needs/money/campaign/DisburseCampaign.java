package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.known.household.Household;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.needs.money.ledger.Share;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/**
 * Pays out what a funded campaign raised, in tranches: the next one when somebody has reported what
 * became of the one before.
 */
@ApplicationScoped
public class DisburseCampaign {
  private final Campaigns campaigns;
  private final Disbursements disbursements;
  private final Households households;
  private final Ledger ledger;
  private final Event<CampaignDisbursed> disbursed;

  DisburseCampaign(
      Campaigns campaigns,
      Disbursements disbursements,
      Households households,
      Ledger ledger,
      Event<CampaignDisbursed> disbursed) {
    this.campaigns = campaigns;
    this.disbursements = disbursements;
    this.households = households;
    this.ledger = ledger;
    this.disbursed = disbursed;
  }

  /** Who receives: a household, or a place where there is none. */
  public record Receiver(
      @Nullable UUID householdId, @Nullable DivisionCode division, Money amount) {}

  @Transactional
  public Disbursement pay(Acting acting, UUID id, List<Receiver> receivers, LocalDate day) {
    Campaign campaign = campaigns.requireLocked(acting.scope(), id);
    List<Share> shares = shares(acting, campaign, receivers, day);
    Money sum = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    shares.forEach(share -> ClosedPeriods.requireOpen(share.division(), day));
    requirePayable(acting, campaign, sum, day);
    campaign.disburse(sum);
    Disbursement tranche = new Disbursement(campaign, sum, day, acting.actor());
    disbursements.add(tranche);
    for (int i = 0; i < shares.size(); i++) {
      DisbursementShare share =
          new DisbursementShare(
              tranche,
              campaign.division(),
              receivers.get(i).householdId(),
              shares.get(i).division(),
              shares.get(i).amount());
      disbursements.add(share);
      disbursed.fire(share.disbursed(tranche, campaign.version()));
    }
    ledger.write(campaign.disbursement(shares, day, acting.actor()));
    return tranche;
  }

  /** Tells, for everybody, what became of a tranche. */
  @Transactional
  public Disbursement report(Acting acting, UUID id, UUID trancheId, String text, LocalDate day) {
    campaigns.requireLocked(acting.scope(), id);
    Disbursement tranche = disbursements.require(acting.scope(), id, trancheId);
    if (disbursements.reversal(trancheId) != null) {
      throw Problems.problem(
          NeedsProblem.REVERSED_BEFORE, "The tranche was reversed; there is no use to report.");
    }
    if (tranche.report() != null) {
      throw Problems.problem(
          NeedsProblem.DISBURSEMENT_REPORTED, "The use of the tranche was reported on before.");
    }
    Beginning.require("The tranche was paid on", tranche.paidOn(), day);
    tranche.report(text, day, acting.actor());
    return tranche;
  }

  private void requirePayable(Acting acting, Campaign campaign, Money sum, LocalDate day) {
    LocalDate funded = campaign.fundedOn();
    if (funded == null) {
      throw Problems.builder(
              NeedsProblem.CAMPAIGN_NOT_FUNDED,
              "The campaign has not reached its target; it lacks " + campaign.left() + " yuan.")
          .with("left", campaign.left().toString())
          .build();
    }
    Beginning.require("The campaign was funded on", funded, day);
    if (!disbursements.allReported(acting.scope(), campaign.id())) {
      throw Problems.problem(
          NeedsProblem.REPORT_DUE, "Report on the use of the tranche before, first.");
    }
    if (sum.compareTo(campaign.held()) > 0) {
      throw Problems.builder(
              NeedsProblem.CAMPAIGN_OVERSPENT,
              "Of the campaign there are " + campaign.held() + " yuan left.")
          .with("left", campaign.held().toString())
          .build();
    }
  }

  private List<Share> shares(
      Acting acting, Campaign campaign, List<Receiver> receivers, LocalDate day) {
    Map<UUID, Household> known =
        households.known(acting.scope(), receivers.stream().map(Receiver::householdId).toList());
    List<Share> shares = new ArrayList<>();
    for (Receiver receiver : receivers) {
      UUID household = receiver.householdId();
      DivisionCode place =
          household == null
              ? Objects.requireNonNull(receiver.division(), "the request was checked for one")
              : Households.require(known, household)
                  .requireOpenOn(day)
                  .villageWithin(receiver.division());
      if (!campaign.division().contains(place)) {
        throw Problems.invalid("/division", "must lie in the campaign's division");
      }
      shares.add(new Share(place, receiver.amount()));
    }
    return shares;
  }
}

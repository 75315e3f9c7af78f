package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.needs.problem.NeedsProblem;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentRefundFailed;
import org.bangfu.payment.payment.PaymentRefunded;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.refund.RefundPayments;
import org.bangfu.payment.refund.Refunding;
import org.jspecify.annotations.Nullable;

/**
 * Gives everything back that was given to a campaign which missed its target. What a provider took
 * has gone back when the provider says so.
 */
@ApplicationScoped
public class RefundCampaign {
  private final Campaigns campaigns;
  private final Ledger ledger;
  private final RefundPayments refunds;
  private final Event<ContributionRefunded> refunded;

  RefundCampaign(
      Campaigns campaigns,
      Ledger ledger,
      RefundPayments refunds,
      Event<ContributionRefunded> refunded) {
    this.campaigns = campaigns;
    this.ledger = ledger;
    this.refunds = refunds;
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

  /** Of a locked campaign that is closed; what went back before, or is on its way, stays so. */
  void refund(Campaign campaign, LocalDate day, String actor) {
    for (Contribution contribution : campaigns.unrefunded(campaign.id())) {
      UUID refund = Ids.next();
      contribution.askBack(refund);
      refunds.refund(
          new Refunding(refund, contribution.paymentId(), contribution.amount(), day, actor));
    }
  }

  void book(@Observes PaymentRefunded event) {
    Contribution contribution = waiting(event.payment(), event.refundId());
    if (contribution == null) {
      return;
    }
    Campaign campaign =
        Objects.requireNonNull(
            campaigns.lock(List.of(contribution)).get(contribution.campaignId()));
    LocalDate day = ClosedPeriods.firstOpen(contribution.division(), event.day());
    contribution.refund(day);
    campaign.refund(contribution.amount());
    ledger.write(contribution.refund(day, event.actor()));
    refunded.fire(contribution.refunded(campaign.version(), day));
  }

  /** It is still there, and the office decides. */
  void keep(@Observes PaymentRefundFailed event) {
    Contribution contribution = waiting(event.payment(), event.refundId());
    if (contribution != null) {
      contribution.kept(event.day());
    }
  }

  /** Null for what goes back because its pledge had fallen away: no book has it. */
  private @Nullable Contribution waiting(Payment payment, UUID refund) {
    if (payment.subject() != SubjectKind.CONTRIBUTION) {
      return null;
    }
    Contribution contribution =
        campaigns.contributions(List.of(payment.subjectId())).get(payment.subjectId());
    return contribution != null && contribution.waitsFor(refund) ? contribution : null;
  }
}

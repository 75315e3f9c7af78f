package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentsLapsed;
import org.bangfu.payment.payment.PaymentsPaid;
import org.bangfu.payment.payment.SubjectKind;

/**
 * Counts pledged contributions whose payments are proved: into the books, to what their campaigns
 * raised, and told, on the day on which it was paid, or the first open one after it. What falls
 * away frees its room. In the transaction of the proof.
 */
@ApplicationScoped
class CountPaidContributions {
  private final Campaigns campaigns;
  private final Ledger ledger;
  private final Event<ContributionReceived> received;
  private final Event<CampaignFunded> funded;

  CountPaidContributions(
      Campaigns campaigns,
      Ledger ledger,
      Event<ContributionReceived> received,
      Event<CampaignFunded> funded) {
    this.campaigns = campaigns;
    this.ledger = ledger;
    this.received = received;
    this.funded = funded;
  }

  void count(@Observes PaymentsPaid event) {
    List<Payment> paid = event.of(SubjectKind.CONTRIBUTION);
    Map<UUID, Contribution> pledged = pledged(paid);
    Map<UUID, Campaign> locked = campaigns.lock(pledged.values());
    for (Payment payment : paid) {
      Contribution contribution = Objects.requireNonNull(pledged.get(payment.subjectId()));
      Campaign campaign = Objects.requireNonNull(locked.get(contribution.campaignId()));
      LocalDate day = ClosedPeriods.firstOpen(contribution.division(), payment.paidOn());
      contribution.receive(day);
      campaign.raise(contribution.amount(), day);
      ledger.write(contribution.receipt(event.actor()));
      received.fire(contribution.received(campaign.version()));
      if (campaign.fundedOn() != null) {
        funded.fire(
            new CampaignFunded(
                campaign.id(),
                campaign.version(),
                campaign.division(),
                campaign.raised(),
                campaign.fundedOn()));
      }
    }
  }

  void lapse(@Observes PaymentsLapsed event) {
    Map<UUID, Contribution> pledged = pledged(event.of(SubjectKind.CONTRIBUTION));
    Map<UUID, Campaign> locked = campaigns.lock(pledged.values());
    for (Contribution contribution : pledged.values()) {
      contribution.lapse();
      Objects.requireNonNull(locked.get(contribution.campaignId())).forget(contribution.amount());
    }
  }

  private Map<UUID, Contribution> pledged(List<Payment> payments) {
    return campaigns.contributions(payments.stream().map(Payment::subjectId).toList());
  }
}

package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.ledger.EntryKind;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.needs.money.ledger.Share;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentRefundFailed;
import org.bangfu.payment.payment.PaymentRefunded;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.refund.RefundPayments;
import org.bangfu.payment.refund.Refunding;
import org.jspecify.annotations.Nullable;

/**
 * Gives money back to its giver. From the asking on nobody can use it; the books, the figures and
 * the need have it when it has gone, which for what a provider took is when the provider says so.
 */
@ApplicationScoped
public class RefundDonation {
  private final EntityManager entities;
  private final Donations donations;
  private final SpendDonation spend;
  private final CoverNeeds cover;
  private final Ledger ledger;
  private final Payments payments;
  private final RefundPayments refunds;
  private final Event<DonationRefunded> refunded;

  RefundDonation(
      EntityManager entities,
      Donations donations,
      SpendDonation spend,
      CoverNeeds cover,
      Ledger ledger,
      Payments payments,
      RefundPayments refunds,
      Event<DonationRefunded> refunded) {
    this.entities = entities;
    this.donations = donations;
    this.spend = spend;
    this.cover = cover;
    this.ledger = ledger;
    this.payments = payments;
    this.refunds = refunds;
    this.refunded = refunded;
  }

  /**
   * @param amount null for all that is left
   */
  @Transactional
  public Donation refund(Acting acting, UUID id, @Nullable Money amount, LocalDate day) {
    // first, as whoever hears of it from the provider
    payments.of(SubjectKind.DONATION, id).forEach(payment -> payments.lock(payment.id()));
    Money part = spend.take(acting, id, "refunded", amount, day);
    Donation donation = donations.require(acting.scope(), id);
    ClosedPeriods.requireOpen(donation.division(), day);
    // what is for nobody goes first
    Money free = part.compareTo(donation.surplusLeft()) < 0 ? part : donation.surplusLeft();
    donation.spendSurplus(free);
    donation.askBack(part);
    UUID refund = Ids.next();
    entities.persist(new DonationRefund(refund, donation, free));
    refunds.refund(new Refunding(refund, donation.paymentId(), part, day, acting.actor()));
    return donation;
  }

  void book(@Observes PaymentRefunded event) {
    if (event.payment().subject() != SubjectKind.DONATION) {
      return;
    }
    DonationRefund asked = entities.find(DonationRefund.class, event.refundId());
    if (asked == null) {
      return; // its pledge had fallen away before it was paid, so that no book has it
    }
    Donation donation = hold(event.payment());
    Money part = event.part();
    LocalDate day = ClosedPeriods.firstOpen(donation.division(), event.day());
    Money free = asked.fromSurplus();
    donation.gaveBack(part);
    cover.free(donation, part.minus(free), day);
    donation
        .postings()
        .payments(
            EntryKind.DONATION_REFUNDED,
            List.of(new Share(donation.division(), part)),
            List.of(free),
            day,
            event.actor())
        .forEach(ledger::write);
    refunded.fire(donation.refunded(part, day));
  }

  /** It is there to be used again. */
  void keep(@Observes PaymentRefundFailed event) {
    DonationRefund asked = entities.find(DonationRefund.class, event.refundId());
    if (asked != null) {
      hold(event.payment()).kept(event.part(), asked.fromSurplus());
    }
  }

  private Donation hold(Payment payment) {
    UUID id = payment.subjectId();
    entities
        .createNativeQuery("select 1 from donation where id = :id for update")
        .setParameter("id", id)
        .getResultList();
    return Objects.requireNonNull(donations.of(List.of(id)).get(id));
  }
}

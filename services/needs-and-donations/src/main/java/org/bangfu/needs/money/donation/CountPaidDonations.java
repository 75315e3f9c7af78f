package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentsLapsed;
import org.bangfu.payment.payment.PaymentsPaid;
import org.bangfu.payment.payment.SubjectKind;

/**
 * Receives pledged donations whose payments are proved: into the books, with the number of our
 * receipt, and told. In the transaction of the proof. Money can't be refused that has come: what is
 * proved of days that the county has closed counts on the first open one.
 */
@ApplicationScoped
class CountPaidDonations {
  private final Donations donations;
  private final ReceiptNumbers receiptNumbers;
  private final CoverNeeds cover;
  private final Ledger ledger;
  private final Event<DonationReceived> received;

  CountPaidDonations(
      Donations donations,
      ReceiptNumbers receiptNumbers,
      CoverNeeds cover,
      Ledger ledger,
      Event<DonationReceived> received) {
    this.donations = donations;
    this.receiptNumbers = receiptNumbers;
    this.cover = cover;
    this.ledger = ledger;
    this.received = received;
  }

  void count(@Observes PaymentsPaid event) {
    List<Payment> paid = event.of(SubjectKind.DONATION);
    Map<UUID, Donation> pledged = pledged(paid);
    Supplier<String> numbers = receiptNumbers.supply(paid.size());
    for (Payment payment : paid) {
      Donation donation = Objects.requireNonNull(pledged.get(payment.subjectId()));
      donation.receive(
          payment, ClosedPeriods.firstOpen(donation.division(), payment.paidOn()), numbers.get());
      cover.by(donation);
      donation.postings().receipts(event.actor()).forEach(ledger::write);
      received.fire(donation.received());
    }
  }

  void lapse(@Observes PaymentsLapsed event) {
    pledged(event.of(SubjectKind.DONATION)).values().forEach(Donation::lapse);
  }

  private Map<UUID, Donation> pledged(List<Payment> payments) {
    return donations.of(payments.stream().map(Payment::subjectId).toList());
  }
}

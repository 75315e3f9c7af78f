package org.bangfu.needs.money.donation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.money.donation.PledgeDonations.References;
import org.bangfu.payment.payment.NewPayment;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.Provider;
import org.bangfu.payment.payment.Reference;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.problem.PaymentProblem;
import org.bangfu.payment.receipt.OpenReceipts;
import org.bangfu.payment.receipt.Paper;
import org.jspecify.annotations.Nullable;

/** The donations of one request. */
public final class Intake {
  private final Donations donations;
  private final Payments payments;
  private final GiftCheck check;
  private final Map<Reference, Payment> taken;
  private final Map<UUID, Donation> seen;
  private final OpenReceipts receipts;

  Intake(
      Donations donations,
      Payments payments,
      GiftCheck check,
      Map<Reference, Payment> taken,
      Map<UUID, Donation> seen,
      OpenReceipts receipts) {
    this.donations = donations;
    this.payments = payments;
    this.check = check;
    this.taken = new HashMap<>(taken);
    this.seen = Map.copyOf(seen);
    this.receipts = receipts;
  }

  /** What was told before under that name, with the same amount; null if nothing was. */
  public @Nullable Donation toldBefore(References sent) {
    List<Reference> names = PledgeDonations.PaymentNames.told(check.acting(), sent);
    Payment before = names.isEmpty() ? null : taken.get(names.getFirst());
    return before != null && before.amount().equals(sent.amount())
        ? seen.get(before.subjectId())
        : null;
  }

  public Donation pledge(NewDonation facts) {
    Acting acting = check.acting();
    check.check(facts);
    UUID receipt = receipt(facts);
    String provider =
        receipt != null
            ? Provider.RECEIPT
            : Provider.online(acting.scope().client(), facts.provider());
    requireFree(provider, facts.paymentReference());
    UUID id = Ids.next();
    Payment payment =
        payments.open(
            new NewPayment(
                SubjectKind.DONATION,
                id,
                facts.division(),
                facts.helperId(),
                acting.client(),
                acting.actor(),
                acting.account(),
                provider,
                facts.paymentReference(),
                facts.amount(),
                facts.receivedOn(),
                receipt));
    taken.put(payment.name(), payment);
    Donation donation = new Donation(id, facts, payment);
    donations.add(donation);
    return donation;
  }

  private @Nullable UUID receipt(NewDonation facts) {
    String number = facts.receipt();
    return facts.channel() == DonationChannel.OFFLINE && number != null
        ? receipts.require(new Paper(facts.division(), number))
        : null;
  }

  private void requireFree(String provider, @Nullable String reference) {
    if (reference == null) {
      return;
    }
    if (check.acting().scope().person() != null) {
      throw Problems.invalid("/paymentReference", "is made here for a giver");
    }
    if (taken.containsKey(new Reference(provider, reference))) {
      throw Problems.problem(
          PaymentProblem.PAYMENT_REFERENCE_REUSED,
          "Payment " + reference + " is that of another record.");
    }
  }
}

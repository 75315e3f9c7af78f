package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.payment.payment.NewPayment;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.Provider;
import org.bangfu.payment.payment.Reference;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.problem.PaymentProblem;
import org.bangfu.payment.receipt.Paper;
import org.bangfu.payment.receipt.ReceiptBook;
import org.jspecify.annotations.Nullable;

/**
 * Opens the payment of an order. Whoever calls only pledges: the order is paid when the provider
 * itself says so, or when another account confirms the receipt.
 */
@ApplicationScoped
public class PledgePayment {
  private final Orders orders;
  private final Payments payments;
  private final OpenPledges pledges;
  private final ReceiptBook receipts;
  private final Caller caller;

  PledgePayment(
      Orders orders, Payments payments, OpenPledges pledges, ReceiptBook receipts, Caller caller) {
    this.orders = orders;
    this.payments = payments;
    this.pledges = pledges;
    this.receipts = receipts;
    this.caller = caller;
  }

  /** The order as it stands with the payment that it waits for. */
  public record Pledged(Order order, Payment payment) {}

  @Transactional
  public Pledged pledge(UUID id, PaymentTold told) {
    Ordering ordering = Ordering.of(caller);
    if (ordering.office()) {
      // the office has the paper: what was pledged before falls away, before the order is held,
      // in the order in which a proof takes them
      pledges.letGo(List.of(id), told.day());
    }
    Order order = orders.hold(id, caller.scope());
    ClosedPeriods.requireOpen(order.division(), told.day());
    order.requirePayable(told.day());
    // read once the order is held, so that two who pay it at once pay by one payment
    Optional<Payment> open = payments.open(SubjectKind.ORDER, List.of(id)).stream().findFirst();
    if (open.isPresent() && !ordering.office()) {
      return new Pledged(order, open.get());
    }
    return new Pledged(order, payments.open(payment(order, told, ordering)));
  }

  private NewPayment payment(Order order, PaymentTold told, Ordering ordering) {
    String receipt = told.receipt();
    if (ordering.office() && receipt == null && told.reference() == null) {
      throw Problems.invalid("/receipt", "must be the number of the receipt");
    }
    if (!ordering.office()
        && (receipt != null || (told.reference() != null && caller.partner() == null))) {
      throw Problems.invalid(
          receipt == null ? "/paymentReference" : "/receipt", "is not the caller's to say");
    }
    if (receipt != null) {
      Paper paper = new Paper(order.division(), receipt);
      return facts(
          order,
          told,
          ordering,
          Provider.RECEIPT,
          null,
          receipts.open(List.of(paper)).require(paper));
    }
    String provider = Provider.online(caller.partner(), told.provider());
    requireUnused(provider, told.reference());
    return facts(order, told, ordering, provider, told.reference(), null);
  }

  private void requireUnused(String provider, @Nullable String reference) {
    if (reference != null
        && !payments.taken(List.of(new Reference(provider, reference))).isEmpty()) {
      throw Problems.problem(
          PaymentProblem.PAYMENT_REFERENCE_REUSED,
          "The reference was told for another payment before.");
    }
  }

  private NewPayment facts(
      Order order,
      PaymentTold told,
      Ordering ordering,
      String provider,
      @Nullable String reference,
      @Nullable UUID receiptId) {
    return new NewPayment(
        SubjectKind.ORDER,
        order.id(),
        order.division(),
        order.buyerAccount(),
        ordering.client(),
        ordering.actor(),
        caller.account(),
        provider,
        reference,
        order.amount(),
        told.day(),
        receiptId);
  }
}

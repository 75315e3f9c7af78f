package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.payment.payment.NewPayment;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.Provider;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.receipt.OpenReceipts;
import org.bangfu.payment.receipt.Paper;
import org.bangfu.payment.receipt.ReceiptBook;

/**
 * The day sheet of a booth is one receipt over all its sales, which another account confirms than
 * those that enter them.
 */
@ApplicationScoped
class BoothSheets {
  private final ReceiptBook receipts;
  private final Payments payments;
  private final Caller caller;

  BoothSheets(ReceiptBook receipts, Payments payments, Caller caller) {
    this.receipts = receipts;
    this.payments = payments;
    this.caller = caller;
  }

  /** The receipts of one request, whatever their number. */
  OpenReceipts open(Collection<Paper> sheets) {
    return receipts.open(sheets);
  }

  /** The money of a sale, which is there once its sheet is confirmed. */
  void enter(Order sale, UUID receiptId) {
    payments.open(
        new NewPayment(
            SubjectKind.ORDER,
            sale.id(),
            sale.division(),
            null,
            caller.client(),
            caller.actor(),
            caller.account(),
            Provider.RECEIPT,
            null,
            sale.amount(),
            sale.occurredOn(),
            receiptId));
  }
}

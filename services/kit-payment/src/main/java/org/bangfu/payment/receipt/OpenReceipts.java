package org.bangfu.payment.receipt;

import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.payment.problem.PaymentProblem;

/** The receipts of one request that can still cover something. */
public final class OpenReceipts {
  private final Map<ReceiptName, UUID> ids;

  OpenReceipts(Map<ReceiptName, UUID> ids) {
    this.ids = Map.copyOf(ids);
  }

  /**
   * The receipt's id; refuses (409 receipt-confirmed) one that another account has confirmed, or
   * that is another office's.
   */
  public UUID require(Paper paper) {
    UUID id = ids.get(paper.name());
    if (id == null) {
      throw Problems.problem(
          PaymentProblem.RECEIPT_CONFIRMED,
          "Receipt " + paper.number() + " has been confirmed, or is another office's.");
    }
    return id;
  }
}

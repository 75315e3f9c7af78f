package org.bangfu.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.OtherAccount;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.payment.Proof;
import org.bangfu.payment.payment.ProvePayments;
import org.bangfu.payment.problem.PaymentProblem;
import org.jspecify.annotations.Nullable;

/**
 * Confirms, in the running transaction, that the money of a receipt is there: all that it covers is
 * paid, each on the day for which it was entered. Never by an account that entered any of it.
 */
@ApplicationScoped
public class ConfirmReceipt {
  private final EntityManager entities;
  private final Receipts receipts;
  private final ProvePayments prove;
  private final Caller caller;

  ConfirmReceipt(EntityManager entities, Receipts receipts, ProvePayments prove, Caller caller) {
    this.entities = entities;
    this.receipts = receipts;
    this.prove = prove;
    this.caller = caller;
  }

  /**
   * @param total what stands on the paper; null where the officer does not say
   */
  public Receipt confirm(UUID id, @Nullable Money total) {
    Receipt receipt = receipts.lock(caller.scope(), id);
    Covered covered = receipts.covered(id);
    String account = caller.account();
    String detail =
        "You have entered what receipt "
            + receipt.number()
            + " covers; another account confirms it.";
    OtherAccount.require(account, receipt.enteredAccount(), detail);
    OtherAccount.require(account, covered.accounts(), detail);
    if (receipt.isConfirmed()) {
      throw Problems.problem(
          PaymentProblem.RECEIPT_CONFIRMED, "Receipt " + receipt.number() + " has been confirmed.");
    }
    if (covered.payments() == 0 || (total != null && !total.equals(covered.total()))) {
      throw Problems.builder(
              PaymentProblem.RECEIPT_DIFFERS,
              "What is entered for receipt %s adds up to %s yuan."
                  .formatted(receipt.number(), covered.total()))
          .with("total", covered.total().toString())
          .build();
    }
    receipt.confirm(caller.actor(), account);
    prove.prove(proofs(id), caller.actor());
    return receipt;
  }

  private List<Proof> proofs(UUID id) {
    @SuppressWarnings("unchecked")
    List<UUID> open =
        entities
            .createNativeQuery(
                "select id from payment where receipt_id = :id and state in ('CREATED', 'PENDING') order by id",
                UUID.class)
            .setParameter("id", id)
            .getResultList();
    return open.stream().map(payment -> new Proof(payment, null, null)).toList();
  }
}

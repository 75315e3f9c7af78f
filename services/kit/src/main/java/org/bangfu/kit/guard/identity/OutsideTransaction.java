package org.bangfu.kit.guard.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

/**
 * Runs what is no part of the transaction that may run, as {@code NOT_SUPPORTED} says it. An
 * annotation costs each call an interceptor's way, and on the ways that are gone most there is no
 * transaction that one could be outside of.
 */
@ApplicationScoped
public class OutsideTransaction {
  /**
   * Some work.
   *
   * @param <E> what it throws that has to be caught
   */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T call() throws E;
  }

  private final TransactionManager transactions;

  OutsideTransaction(TransactionManager transactions) {
    this.transactions = transactions;
  }

  /** What the work gives. A transaction that runs goes on after it. */
  public <T, E extends Exception> T call(Work<T, E> work) throws E {
    try {
      if (transactions.getStatus() == Status.STATUS_NO_TRANSACTION) {
        return work.call();
      }
      Transaction running = transactions.suspend();
      try {
        return work.call();
      } finally {
        transactions.resume(running);
      }
    } catch (SystemException | InvalidTransactionException e) {
      throw new IllegalStateException("a transaction could not be suspended", e);
    }
  }
}

package org.bangfu.payment.provider;

import org.bangfu.payment.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Where news of refunds goes; the refunds know the providers, and not the other way round. */
public interface RefundsOfProviders {
  /**
   * In the running transaction.
   *
   * @return why it changes nothing; null where it is taken
   */
  @Nullable Refusal told(Payment payment, Told told);

  /**
   * Money has come whose pledge had fallen away: all of it goes back. In the running transaction.
   */
  void giveBack(Payment payment, Told told);
}

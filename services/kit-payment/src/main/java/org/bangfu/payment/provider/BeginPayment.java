package org.bangfu.payment.provider;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.problem.PaymentProblem;
import org.jboss.logging.Logger;

/**
 * Asks the provider to take a payment that the caller reaches. Between transactions, so that a slow
 * provider holds no connection of ours.
 */
@ApplicationScoped
public class BeginPayment {
  private static final Logger LOG = Logger.getLogger(BeginPayment.class);
  private static final int AGAIN = 10;

  private final Payments payments;
  private final Providers providers;
  private final RowFloor floor;
  private final Caller caller;

  BeginPayment(Payments payments, Providers providers, RowFloor floor, Caller caller) {
    this.payments = payments;
    this.providers = providers;
    this.floor = floor;
    this.caller = caller;
  }

  /**
   * @return what the payer's app opens
   */
  public String begin(UUID id) {
    Payment payment =
        QuarkusTransaction.requiringNew().call(() -> payments.require(caller.scope(), id));
    if (!payment.isOpen()) {
      throw Problems.problem(
          PaymentProblem.PAYMENT_STATE, "The payment is " + payment.state() + ".");
    }
    PaymentProvider provider = providers.require(payment.provider());
    String code;
    try {
      code = provider.prepay(payment);
    } catch (ProviderFailedException e) {
      LOG.warnf(e, "%s takes no payment", payment.provider());
      throw Problems.tryAgain(
          PaymentProblem.PROVIDER_NOT_AVAILABLE,
          "Payments by " + payment.provider() + " cannot be begun now.",
          AGAIN);
    }
    QuarkusTransaction.requiringNew()
        .run(() -> {
          floor.widen();
          payments.pending(id);
        });
    return code;
  }
}

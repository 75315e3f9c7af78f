package org.bangfu.payment.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.bangfu.kit.problem.Problems;
import org.bangfu.payment.problem.PaymentProblem;

/** The providers with which this installation has an account. */
@ApplicationScoped
public class Providers {
  private final Instance<PaymentProvider> all;

  Providers(@Any Instance<PaymentProvider> all) {
    this.all = all;
  }

  public Optional<PaymentProvider> find(String name) {
    return all.stream().filter(p -> p.name().equals(name) && p.isConfigured()).findFirst();
  }

  /** Refuses (503 provider-not-available) one with which there is no account. */
  public PaymentProvider require(String name) {
    return find(name)
        .orElseThrow(() ->
            Problems.problem(
                PaymentProblem.PROVIDER_NOT_AVAILABLE,
                "Payments by " + name + " cannot be begun here."));
  }
}

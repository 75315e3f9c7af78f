package org.bangfu.payment.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.kit.problem.ProblemCatalogue;

/** The part of the catalogue that every service has that takes money. */
@ApplicationScoped
public class PaymentProblems implements ProblemCatalogue {
  @Override
  public List<PaymentProblem> types() {
    return List.of(PaymentProblem.values());
  }
}

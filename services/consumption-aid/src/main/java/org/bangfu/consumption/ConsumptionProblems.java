package org.bangfu.consumption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.kit.problem.ProblemCatalogue;
import org.bangfu.kit.problem.ProblemType;

/** Names this service's problems to the kit. */
@ApplicationScoped
public class ConsumptionProblems implements ProblemCatalogue {
  @Override
  public List<? extends ProblemType> types() {
    return List.of(ConsumptionProblem.values());
  }
}

package org.bangfu.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.kit.problem.ProblemCatalogue;
import org.bangfu.kit.problem.ProblemType;

/** The registry's part of the catalogue. */
@ApplicationScoped
class RegistryProblems implements ProblemCatalogue {
  @Override
  public List<? extends ProblemType> types() {
    return List.of(RegistryProblem.values());
  }
}

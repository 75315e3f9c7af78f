package org.bangfu.needs.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.kit.problem.ProblemCatalogue;

/** This service's part of the catalogue. */
@ApplicationScoped
public class NeedsProblems implements ProblemCatalogue {
  @Override
  public List<NeedsProblem> types() {
    return List.of(NeedsProblem.values());
  }
}

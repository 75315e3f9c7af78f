package org.bangfu.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.kit.http.ProblemCatalogue;
import org.bangfu.kit.http.ProblemType;

/** Names this feature's problems to the kit. */
@ApplicationScoped
public class RebuildProblems implements ProblemCatalogue {
  @Override
  public List<? extends ProblemType> types() {
    return List.of(RebuildProblem.values());
  }
}

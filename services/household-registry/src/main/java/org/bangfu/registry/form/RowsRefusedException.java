package org.bangfu.registry.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** A call refused what rows of a sheet say. Those after them have not been tried. */
public final class RowsRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient HttpProblem problem;
  private final transient Calls calls;

  RowsRefusedException(HttpProblem problem, Calls calls) {
    super(problem);
    this.problem = problem;
    this.calls = calls;
  }

  /** What was to be done, and at which of the batches it stopped. */
  record Calls(OfficeForm form, List<FormBatch> batches, int stoppedAt) {}

  HttpProblem problem() {
    return problem;
  }

  Calls calls() {
    return calls;
  }
}

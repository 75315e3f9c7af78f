package org.bangfu.registry.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;

/** What is wrong with a sheet, all of it at once. */
final class CellErrors {
  /** More than anybody corrects before the next upload. */
  private static final int MOST_SHOWN = 500;

  private final List<CellError> errors = new ArrayList<>();

  void add(CellError error) {
    errors.add(error);
  }

  void addAll(Collection<CellError> more) {
    errors.addAll(more);
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * @throws RuntimeException the problem {@code form-refused}, if there is anything
   */
  void refuse() {
    if (!errors.isEmpty()) {
      throw Problems.builder(
              RegistryProblem.FORM_REFUSED,
              errors.size() == 1
                  ? "One cell breaks a rule; no row was taken."
                  : "%,d cells break a rule; no row was taken.".formatted(errors.size()))
          .with("cells", errors.stream().limit(MOST_SHOWN).toList())
          .build();
    }
  }
}

package org.bangfu.registry.roster;

import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;

/**
 * Where a roster stands. It is taken and validated in one transaction, so that none stays uploaded.
 */
public enum RosterState {
  UPLOADED,
  VALIDATED,
  IN_REVIEW,
  MERGED,
  REFUSED;

  /**
   * The state after a step.
   *
   * @throws RuntimeException a problem, where no step leads from here to there
   */
  RosterState to(RosterState next) {
    boolean fits =
        switch (next) {
          case UPLOADED -> false;
          case VALIDATED -> this == UPLOADED;
          case IN_REVIEW -> this == VALIDATED;
          case MERGED -> this == IN_REVIEW;
          case REFUSED -> this == VALIDATED || this == IN_REVIEW;
        };
    if (!fits) {
      throw Problems.problem(
          RegistryProblem.ROSTER_STATE_NOT_FITTING,
          "From " + this + " there is no step to " + next + ".");
    }
    return next;
  }
}

package org.bangfu.registry.standing.exit;

import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;

/** Whose word a dossier stands on: what the county has confirmed, the county takes back. */
final class DossierWord {
  private DossierWord() {}

  /**
   * What an officer of the county has refused, the county takes back.
   *
   * @throws RuntimeException the problem {@code state-not-fitting}
   */
  static void requireOf(ExitDossierStep wrong, boolean byCounty) {
    if (wrong.toState() == DossierState.REFUSED
        && wrong.actor().startsWith(Role.COUNTY_OFFICER + ":")
        && !byCounty) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The county has refused the exit: an officer of the county takes it back.");
    }
  }

  /**
   * @throws RuntimeException the problem {@code state-not-fitting}
   */
  static void require(DossierState state, boolean byCounty) {
    if (state.isOfCounty() && !byCounty) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The county has confirmed the exit: an officer of the county goes on with it.");
    }
  }
}

package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.ExitProposed;
import org.bangfu.registry.household.Household;

/** Refuses an exit that is not proved, with all that it lacks. */
@ApplicationScoped
class RequireProof {
  private final ExitProofs proofs;

  RequireProof(ExitProofs proofs) {
    this.proofs = proofs;
  }

  /** In the transaction of the step. */
  void require(@Observes ExitProposed exit) {
    Household household = exit.household();
    List<String> lacks =
        proofs
            .lacking(Map.of(household.id(), household.division()), exit.on())
            .getOrDefault(household.id(), List.of());
    if (!lacks.isEmpty()) {
      throw Problems.problem(
          RegistryProblem.EXIT_NOT_PROVED, "It is not proved: " + String.join("; ", lacks) + ".");
    }
  }
}

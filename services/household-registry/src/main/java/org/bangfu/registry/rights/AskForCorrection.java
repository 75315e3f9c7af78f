package org.bangfu.registry.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Households;

/** Asks the office to put something right in a household's file. */
@ApplicationScoped
public class AskForCorrection {
  private final Households households;
  private final Corrections corrections;
  private final Confidential confidential;

  AskForCorrection(Households households, Corrections corrections, Confidential confidential) {
    this.households = households;
    this.corrections = corrections;
    this.confidential = confidential;
  }

  @Transactional
  public Correction ask(UUID householdId, Wrong wrong, DivisionScope scope) {
    var household =
        households
            .byId(householdId, scope)
            .orElseThrow(() -> Problems.notFound("household", householdId));
    Correction correction =
        new Correction(household, wrong, scope.isOwn(householdId), confidential);
    corrections.add(correction);
    return correction;
  }
}

package org.bangfu.registry.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Confidential;

/** Answers a correction. What is accepted, the office changes in the file itself. */
@ApplicationScoped
public class DecideCorrection {
  private final Corrections corrections;
  private final Confidential confidential;

  DecideCorrection(Corrections corrections, Confidential confidential) {
    this.corrections = corrections;
    this.confidential = confidential;
  }

  @Transactional
  public Correction decide(
      UUID id, boolean accepted, PersonalText answer, String actor, DivisionScope scope) {
    Correction correction = corrections.toDecide(id, scope);
    correction.decide(accepted, answer, actor, confidential);
    return correction;
  }
}

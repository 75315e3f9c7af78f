package org.bangfu.registry.roll.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * Why findings were waived. An officer may write about people there, so that it is sealed under the
 * household's key, which goes with its erasure, as the reasons of its steps are.
 */
@ApplicationScoped
public class FindingReasons {
  private static final String REASON = "finding_step.reason";

  private final EntityManager entities;
  private final Confidential confidential;
  private final SubjectKeys keys;

  FindingReasons(EntityManager entities, Confidential confidential, SubjectKeys keys) {
    this.entities = entities;
    this.confidential = confidential;
    this.keys = keys;
  }

  /** Null if the household's key was destroyed. */
  @Nullable Sealed seal(UUID household, PersonalText reason) {
    SubjectKey key = entities.find(SubjectKey.class, household);
    if (key != null) {
      return confidential.seal(key, REASON, reason);
    }
    SubjectVault vault = confidential.newSubject(household);
    confidential.keep(vault);
    return vault.seal(REASON, reason);
  }

  /** Those that can still be read, by the step's id, in one statement. */
  public Map<UUID, PersonalText> of(List<FindingStep> steps) {
    Map<UUID, SubjectVault> vaults =
        keys.open(
            steps.stream()
                .filter(step -> step.reason() != null)
                .map(FindingStep::householdId)
                .distinct()
                .toList());
    Map<UUID, PersonalText> reasons = new HashMap<>();
    for (FindingStep step : steps) {
      Sealed reason = step.reason();
      SubjectVault vault = vaults.get(step.householdId());
      if (reason != null && vault != null) {
        reasons.put(step.id(), vault.open(REASON, reason));
      }
    }
    return reasons;
  }
}

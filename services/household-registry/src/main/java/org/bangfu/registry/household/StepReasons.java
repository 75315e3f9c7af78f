package org.bangfu.registry.household;

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
import org.jspecify.annotations.Nullable;

/**
 * Why steps were taken. An officer may write about people there, so that it is sealed under a key
 * of the household, which goes with the household's erasure: the steps themselves are written once.
 */
@ApplicationScoped
public class StepReasons {
  private final EntityManager entities;
  private final Confidential confidential;
  private final SubjectKeys keys;

  StepReasons(EntityManager entities, Confidential confidential, SubjectKeys keys) {
    this.entities = entities;
    this.confidential = confidential;
    this.keys = keys;
  }

  /** Null if nothing was said, or the household's key was destroyed. */
  public @Nullable Sealed seal(UUID household, @Nullable PersonalText reason) {
    if (reason == null) {
      return null;
    }
    SubjectKey key = entities.find(SubjectKey.class, household);
    if (key == null) {
      SubjectVault vault = confidential.newSubject(household);
      confidential.keep(vault);
      return vault.seal(Confidential.STEP_REASON, reason);
    }
    return confidential.seal(key, Confidential.STEP_REASON, reason);
  }

  /** The reasons of steps that can still be read, by the step's id, in one statement. */
  public Map<UUID, PersonalText> of(List<? extends Explained> steps) {
    List<UUID> households =
        steps.stream()
            .filter(s -> s.reason() != null)
            .map(Explained::householdId)
            .distinct()
            .toList();
    Map<UUID, SubjectVault> vaults = keys.open(households);
    Map<UUID, PersonalText> reasons = new HashMap<>();
    for (Explained step : steps) {
      Sealed reason = step.reason();
      SubjectVault vault = vaults.get(step.householdId());
      if (reason != null && vault != null) {
        reasons.put(step.id(), vault.open(Confidential.STEP_REASON, reason));
      }
    }
    return reasons;
  }

  /** Destroys the key of all reasons of a household. */
  void erase(UUID household) {
    keys.erase(household);
  }
}

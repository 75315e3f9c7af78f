package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.jspecify.annotations.Nullable;

/**
 * Why steps were taken. An officer may write about people there, so that it is sealed under a key
 * of the household, which goes with the household's erasure: the steps themselves are written once.
 */
@ApplicationScoped
public class StepReasons {
  private final HouseholdNotes notes;
  private final SubjectKeys keys;

  StepReasons(HouseholdNotes notes, SubjectKeys keys) {
    this.notes = notes;
    this.keys = keys;
  }

  /** Null if nothing was said, or the household's key was destroyed. */
  public @Nullable Sealed seal(UUID household, @Nullable PersonalText reason) {
    return notes.seal(household, Confidential.STEP_REASON, reason);
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

  /** Destroys the key of all reasons of a household, and of its other notes. */
  void erase(UUID household) {
    notes.erase(household);
  }
}

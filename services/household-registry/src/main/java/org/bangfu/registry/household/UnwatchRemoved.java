package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends the monitoring of households that were watched because they had left the register and might
 * fall back (脱贫不稳定), once they were taken off it as ones that should never have been there. It is
 * no risk that was removed. Who is watched for another reason stays so.
 */
@ApplicationScoped
class UnwatchRemoved {
  private final RecordStep record;

  UnwatchRemoved(RecordStep record) {
    this.record = record;
  }

  /** A household that took the step off the register. */
  record Removed(Household household, Standing standing, HouseholdStep step) {}

  void after(List<Removed> removed, Step step) {
    List<RecordStep.Taken> taken = new ArrayList<>();
    for (Removed one : removed) {
      HouseholdStates before = one.household().states();
      HouseholdStep end = one.standing().unwatch(one.step(), step);
      if (end != null) {
        taken.add(new RecordStep.Taken(one.household(), before, end, end));
      }
    }
    record.record(taken);
  }
}

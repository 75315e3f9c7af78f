package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.history.ClosedPeriods;

/** Takes a household one step further in one of its three states. */
@ApplicationScoped
public class StepHousehold {
  private final Households households;

  StepHousehold(Households households) {
    this.households = households;
  }

  @Transactional
  public Household step(UUID id, Transition transition, Step step, DivisionScope scope) {
    Household household = households.toChange(id, scope);
    ClosedPeriods.requireOpen(household.division(), step.occurredOn());
    households.add(household.take(transition, step));
    households.flush();
    household.members();
    return household;
  }
}

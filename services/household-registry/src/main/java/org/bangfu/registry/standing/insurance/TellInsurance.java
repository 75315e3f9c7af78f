package org.bangfu.registry.standing.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.HouseholdsStepped;

/** Tells on which days a household counts as insured: with its file that goes and comes back. */
@ApplicationScoped
class TellInsurance {
  private final InsuredHouseholds households;
  private final Event<InsuranceMoved> moved;

  TellInsurance(InsuredHouseholds households, Event<InsuranceMoved> moved) {
    this.households = households;
    this.moved = moved;
  }

  /** What is different, if anything is. */
  void tell(InsuredHousehold before, InsuredHousehold after, long version, LocalDate occurredOn) {
    List<InsuranceMove> moves = CountedInsurance.of(after).since(CountedInsurance.of(before));
    if (!moves.isEmpty()) {
      moved.fire(new InsuranceMoved(after.id(), version, after.division(), moves, occurredOn));
    }
  }

  /** In the transaction of the steps, which are recorded. */
  void follow(@Observes HouseholdsStepped stepped) {
    List<HouseholdStepped> ofFiles =
        stepped.steps().stream().filter(step -> step.closes() || step.reopens()).toList();
    Map<UUID, InsuredHousehold> insured =
        households.everInsured(ofFiles.stream().map(HouseholdStepped::householdId).toList());
    for (HouseholdStepped step : ofFiles) {
      InsuredHousehold after = insured.get(step.householdId());
      if (after != null) {
        tell(after.beforeFileStep(), after, step.version(), step.occurredOn());
      }
    }
  }
}

package org.bangfu.registry.standing.monitoring.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.monitoring.MonitoringCases;
import org.bangfu.registry.standing.monitoring.WatchSteps;
import org.jspecify.annotations.Nullable;

/** Writes down what a household is at risk of that is watched. */
@ApplicationScoped
public class NameRisks {
  private final Households households;
  private final WatchSteps steps;
  private final NamedRisks named;
  private final HouseholdNotes notes;
  private final Event<RisksMoved> moved;

  NameRisks(
      Households households,
      WatchSteps steps,
      NamedRisks named,
      HouseholdNotes notes,
      Event<RisksMoved> moved) {
    this.households = households;
    this.steps = steps;
    this.named = named;
    this.notes = notes;
    this.moved = moved;
  }

  /**
   * A risk that somebody found.
   *
   * @param note in clear; which one it is, where it is none of the list
   */
  public record Found(Risk risk, @Nullable PersonalText note) {}

  /** In place of those that were named before. */
  @Transactional
  public Naming name(DivisionScope scope, UUID id, List<Found> found, LocalDate day, String actor) {
    Household household = households.toChange(id, scope);
    household.requireOpen();
    ClosedPeriods.requireOpen(household.division(), day);
    List<HouseholdStep> taken = steps.of(id);
    if (!MonitoringCases.of(taken).hold(day)) {
      throw Problems.invalid("/foundOn", "must be a day on which the household is monitored");
    }
    CountedRisks before = CountedRisks.of(named.of(id), taken);
    Naming naming = naming(household, found, day, actor);
    named.add(naming);
    List<RiskMoved> moves = CountedRisks.of(named.of(id), taken).since(before);
    if (!moves.isEmpty()) {
      moved.fire(new RisksMoved(id, household.version(), household.division(), moves, day));
    }
    return naming;
  }

  private Naming naming(Household household, List<Found> found, LocalDate day, String actor) {
    UUID naming = Ids.next();
    return new Naming(
        found.stream()
            .map(risk ->
                new NamedRisk(
                    naming,
                    household,
                    risk.risk(),
                    notes.seal(household.id(), Confidential.RISK_NOTE, risk.note()),
                    day,
                    actor))
            .toList());
  }
}

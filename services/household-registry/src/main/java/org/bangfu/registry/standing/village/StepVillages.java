package org.bangfu.registry.standing.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.step.ReversibleSteps;
import org.jspecify.annotations.Nullable;

/** Takes villages onto the list of poor ones and off it, and takes back what was wrong. */
@ApplicationScoped
public class StepVillages {
  private final VillageSteps steps;
  private final PoorVillages poor;
  private final Event<VillageStepped> stepped;

  StepVillages(VillageSteps steps, PoorVillages poor, Event<VillageStepped> stepped) {
    this.steps = steps;
    this.poor = poor;
    this.stepped = stepped;
  }

  /**
   * What is known when steps are judged.
   *
   * @param held what was recorded of the villages, which are held; it grows with each step
   * @param poor how poor those were that are to be delisted
   */
  public record Facts(
      Map<DivisionCode, ReversibleSteps<VillageStep>> held, Map<PoorOnDay.Key, PoorOnDay> poor) {}

  /** Asks once what many steps need. */
  public Facts factsFor(Collection<WantedStep> wanted, DivisionScope scope) {
    List<DivisionCode> villages = wanted.stream().map(WantedStep::village).distinct().toList();
    return new Facts(
        steps.held(villages, scope),
        poor.on(
            wanted.stream()
                .filter(one -> one.to() == VillageState.DELISTED && scope.covers(one.village()))
                .map(PoorOnDay.Key::of)
                .toList()));
  }

  /** One step, which changes nothing where it is the last one already. */
  @Transactional
  public Landed<VillageStep> step(WantedStep wanted, Acting acting) {
    Facts facts = factsFor(List.of(wanted), acting.scope());
    VillageStep last = required(facts.held(), wanted.village()).last();
    return last != null && last.says(wanted)
        ? Landed.before(last)
        : new Landed<>(step(wanted, facts, null, acting), true);
  }

  /**
   * One of several steps; nothing is written where it is refused.
   *
   * <p>It runs in the caller's transaction and is no boundary of its own: a refusal that crosses
   * one marks the whole transaction for rollback, and with it the good items of a bulk.
   */
  public VillageStep step(
      WantedStep wanted, Facts facts, @Nullable String clientReference, Acting acting) {
    DivisionCode village = wanted.village();
    ReversibleSteps<VillageStep> history = required(facts.held(), village);
    ClosedPeriods.requireOpen(village, wanted.day());
    VillageState from = state(history.last());
    if (!wanted.to().isStepFrom(from)) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "From " + from + " there is no step to " + wanted.to() + ".");
    }
    wanted.requireReasonFrom(from);
    history.requireNotBeforeLast(wanted.day());
    VillageStep step =
        VillageStep.of(wanted, history.recorded().size() + 1, from, clientReference, acting);
    if (wanted.to() == VillageState.DELISTED) {
      PoorOnDay found = Objects.requireNonNull(facts.poor().get(PoorOnDay.Key.of(wanted)));
      step.judgedBy(found, wanted, isOverridden(wanted, found));
    }
    facts.held().put(village, record(history, step));
    return step;
  }

  private static boolean isOverridden(WantedStep wanted, PoorOnDay found) {
    List<String> lacks = found.isHistory(wanted) ? List.of() : found.lacks(wanted);
    if (!lacks.isEmpty() && !wanted.override()) {
      throw Problems.problem(
          RegistryProblem.DELISTING_NOT_PROVED,
          "It is not proved: " + String.join("; ", lacks) + ".");
    }
    return !lacks.isEmpty();
  }

  /** Takes back the last step of a village, which was wrong; both stay in its history. */
  @Transactional
  public void reverse(
      DivisionCode village, UUID step, LocalDate day, String reason, Acting acting) {
    ReversibleSteps<VillageStep> history =
        required(steps.held(List.of(village), acting.scope()), village);
    VillageStep wrong = history.lastStanding(step);
    ClosedPeriods.requireOpen(village, day);
    history.requireNotBeforeLast(day);
    record(
        history,
        VillageStep.reversal(
            wrong,
            history.recorded().size() + 1,
            state(history.beforeLast()),
            day,
            reason,
            acting));
  }

  private ReversibleSteps<VillageStep> record(
      ReversibleSteps<VillageStep> history, VillageStep step) {
    steps.add(step);
    ReversibleSteps<VillageStep> after = history.with(step);
    stepped.fire(new VillageStepped(after.recorded().getFirst().id(), step));
    return after;
  }

  private static VillageState state(@Nullable VillageStep last) {
    return last == null ? VillageState.NONE : last.toState();
  }

  private static ReversibleSteps<VillageStep> required(
      Map<DivisionCode, ReversibleSteps<VillageStep>> held, DivisionCode village) {
    ReversibleSteps<VillageStep> history = held.get(village);
    if (history == null) {
      throw Problems.notFound("village", village.value());
    }
    return history;
  }
}

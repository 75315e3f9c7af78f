package org.bangfu.registry.standing.supervision;

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
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.step.ReversibleSteps;
import org.jspecify.annotations.Nullable;

/** Puts villages and sites under supervision, ends it, and takes back what was wrong. */
@ApplicationScoped
public class Supervise {
  private final Supervisions supervisions;
  private final Event<SupervisionStepped> stepped;

  Supervise(Supervisions supervisions, Event<SupervisionStepped> stepped) {
    this.supervisions = supervisions;
    this.stepped = stepped;
  }

  /** What was recorded of villages and sites, which are held; it grows with each step. */
  public record Facts(Map<Supervised, ReversibleSteps<SupervisionStep>> held) {}

  /** Asks once what many beginnings need. */
  public Facts factsFor(Collection<Supervised> asked, DivisionScope scope) {
    return new Facts(supervisions.held(asked, scope));
  }

  /**
   * Nothing is written where it is refused.
   *
   * <p>It runs in the caller's transaction and is no boundary of its own: a refusal that crosses
   * one marks the whole transaction for rollback, and with it the good items of a bulk.
   */
  public SupervisionStep begin(
      Beginning beginning, Facts facts, @Nullable String clientReference, Acting acting) {
    Supervised of = beginning.of();
    ReversibleSteps<SupervisionStep> history = facts.held().get(of);
    if (history == null) {
      throw Problems.invalid("/division", "must exist, and be one of your divisions or lie in one");
    }
    ClosedPeriods.requireOpen(of.division(), beginning.day());
    SupervisionStep last = history.last();
    if (last != null && last.toState() == SupervisionState.ON) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "It is supervised already, since " + last.occurredOn() + ".");
    }
    history.requireNotBeforeLast(beginning.day());
    SupervisionStep step =
        SupervisionStep.beginning(
            beginning, history.recorded().size() + 1, clientReference, acting);
    facts.held().put(of, record(history, step));
    return step;
  }

  @Transactional
  public void end(UUID supervision, End end, Acting acting) {
    ReversibleSteps<SupervisionStep> history = held(supervision, acting.scope());
    SupervisionStep last = history.last();
    if (last == null
        || last.toState() != SupervisionState.ON
        || !last.supervisionId().equals(supervision)) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "This supervision is not on any more.");
    }
    ClosedPeriods.requireOpen(last.division(), end.day());
    history.requireNotBeforeLast(end.day());
    record(history, SupervisionStep.end(last, history.recorded().size() + 1, end, acting));
  }

  /** Takes back the last step of a supervision, which was wrong; both stay in its history. */
  @Transactional
  public void reverse(UUID supervision, LocalDate day, String reason, Acting acting) {
    ReversibleSteps<SupervisionStep> history = held(supervision, acting.scope());
    SupervisionStep last = history.last();
    if (last == null || !last.supervisionId().equals(supervision)) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "Nothing of this supervision stands last: it is reversed already, or another has begun.");
    }
    ClosedPeriods.requireOpen(last.division(), day);
    history.requireNotBeforeLast(day);
    record(
        history,
        SupervisionStep.reversal(last, history.recorded().size() + 1, day, reason, acting));
  }

  private ReversibleSteps<SupervisionStep> held(UUID supervision, DivisionScope scope) {
    Supervised of =
        supervisions
            .subject(supervision, scope)
            .orElseThrow(() -> Problems.notFound("supervision", supervision));
    return Objects.requireNonNull(supervisions.held(List.of(of), scope).get(of));
  }

  private ReversibleSteps<SupervisionStep> record(
      ReversibleSteps<SupervisionStep> history, SupervisionStep step) {
    supervisions.add(step);
    stepped.fire(new SupervisionStepped(step));
    return history.with(step);
  }
}

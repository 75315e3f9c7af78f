package org.bangfu.reporting.aim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;

/** Sets the targets that it was prepared for, with what was known of them. */
public final class PreparedTargets {
  private final DivisionScope scope;
  private final Set<DivisionCode> existing;
  private final Map<CountingTargets.Of, Target> counting;
  private final TargetRows rows = new TargetRows();

  PreparedTargets(
      DivisionScope scope, Set<DivisionCode> existing, Map<CountingTargets.Of, Target> counting) {
    this.scope = scope;
    this.existing = existing;
    this.counting = new HashMap<>(counting);
  }

  /** The target that says the same already. */
  public Optional<Target> standing(Wanted wanted) {
    return Optional.ofNullable(counting.get(wanted.of())).filter(target -> target.says(wanted));
  }

  /** Or refuses it; nothing is written yet. */
  public SetTargets.Outcome set(Wanted wanted, String actor) {
    if (!existing.contains(wanted.division())) {
      throw Problems.invalid("/division", "there is no such division");
    }
    Optional<Target> same = standing(wanted);
    if (same.isPresent()) {
      return new SetTargets.Outcome(same.get(), false);
    }
    DivisionCode office = office(wanted.division());
    Target before = counting.get(wanted.of());
    if (before != null && !office.contains(before.office())) {
      throw Problems.problem(
          CommonProblem.FORBIDDEN,
          "The office of %s has set this target: it sets another one, or one above it does."
              .formatted(before.office()));
    }
    Target target =
        new Target(
            Ids.next(),
            wanted.division(),
            wanted.aim(),
            wanted.unit(),
            wanted.value(),
            wanted.source(),
            office,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            actor);
    rows.add(target);
    counting.put(wanted.of(), target);
    return new SetTargets.Outcome(target, true);
  }

  void write(OneRoundTrip floor) {
    rows.written()
        .filter(written -> !floor.write(scope, List.of(written)))
        .ifPresent(refused -> {
          throw new IllegalStateException("targets of the caller's own divisions were refused");
        });
  }

  /** Of the divisions for which the caller acts, the highest in which this one lies. */
  private DivisionCode office(DivisionCode division) {
    return scope.divisions().stream()
        .filter(own -> own.contains(division))
        .min(Comparator.comparing(DivisionCode::level))
        .orElseThrow();
  }
}

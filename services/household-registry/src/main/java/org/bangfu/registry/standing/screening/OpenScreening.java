package org.bangfu.registry.standing.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.Divisions;

/** Begins a sweep of a place, and ends it once. */
@ApplicationScoped
public class OpenScreening {
  private final Screenings screenings;
  private final Divisions divisions;

  OpenScreening(Screenings screenings, Divisions divisions) {
    this.screenings = screenings;
    this.divisions = divisions;
  }

  @Transactional
  public Screening open(
      DivisionScope scope,
      DivisionCode division,
      String name,
      LocalDate firstDay,
      LocalDate lastDay,
      String actor) {
    if (division.isNation()
        || !scope.covers(division)
        || divisions.existing(Set.of(division)).isEmpty()) {
      throw Problems.invalid(
          "/division", "must be a division that exists, and one of the caller's");
    }
    Screening screening = new Screening(division, name, firstDay, lastDay, actor);
    screenings.add(screening);
    return screening;
  }

  @Transactional
  public Screening end(DivisionScope scope, UUID id, LocalDate day, String actor) {
    Screening screening = screenings.toEnd(id, scope);
    if (!scope.covers(screening.division())) {
      throw Problems.problem(
          CommonProblem.FORBIDDEN, "An office of " + screening.division() + " ends this sweep.");
    }
    LocalDate looked = screenings.lastLook(id);
    if (looked != null && day.isBefore(looked)) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "A household was looked at on " + looked + ".");
    }
    screening.end(day, actor);
    return screening;
  }
}

package org.bangfu.needs.permission.consent.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.known.household.Household;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.permission.consent.Consents;
import org.bangfu.needs.permission.consent.Subject;
import org.bangfu.needs.permission.consent.SubjectKind;

/** Finds whom a request speaks for, if the caller may. */
@ApplicationScoped
class ConsentSubjects {
  private final Households households;
  private final Consents consents;
  private final RowFloor floor;

  ConsentSubjects(Households households, Consents consents, RowFloor floor) {
    this.households = households;
    this.consents = consents;
    this.floor = floor;
  }

  Subject of(GiveConsentRequest request, Acting acting) {
    return request.subjectKind() == SubjectKind.HOUSEHOLD
        ? household(Objects.requireNonNull(request.householdId()), acting)
        : maker(
            Objects.requireNonNull(request.makerId()),
            Objects.requireNonNull(request.division()),
            acting);
  }

  private Subject household(UUID id, Acting acting) {
    Household household = Households.require(households.known(acting.scope(), List.of(id)), id);
    return new Subject(SubjectKind.HOUSEHOLD, id, household.division());
  }

  /**
   * Who makes a wish is known by the wish and its first consent; what is a household's id, or the
   * id of a maker elsewhere, is none of the caller's.
   */
  private Subject maker(UUID id, DivisionCode village, Acting acting) {
    acting.requireStaff("Staff alone speaks for the maker of a wish.");
    acting.requireInside(village);
    Subject maker = new Subject(SubjectKind.WISH_MAKER, id, village);
    if (floor.everywhere(() -> households.exists(id) || consents.contradict(maker))) {
      throw Problems.invalid("/makerId", "must be the maker of a wish in this village");
    }
    return maker;
  }
}

package org.bangfu.registry.standing.village;

import java.time.LocalDate;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.StepOrigin;
import org.jspecify.annotations.Nullable;

/**
 * A step that a county wants a village to take.
 *
 * @param basis the paper that says so
 * @param population of the rural register, by that paper; null where nobody says
 * @param override whether the county answers for a delisting that is not proved
 * @param reason why it does; or why a village that was delisted is poor again
 */
public record WantedStep(
    DivisionCode village,
    VillageState to,
    LocalDate day,
    StepOrigin origin,
    String basis,
    @Nullable Integer population,
    boolean override,
    @Nullable String reason) {
  /**
   * Who was delisted comes back for a reason (返贫村); who was never on the list needs none but its
   * paper.
   */
  void requireReasonFrom(VillageState from) {
    if (to != VillageState.POOR) {
      return;
    }
    if (from == VillageState.DELISTED && reason == null) {
      throw Problems.invalid("/reason", "must say why a village that was delisted is poor again");
    }
    if (from != VillageState.DELISTED && reason != null) {
      throw Problems.invalid("/reason", "is for an override or for a return alone");
    }
  }
}

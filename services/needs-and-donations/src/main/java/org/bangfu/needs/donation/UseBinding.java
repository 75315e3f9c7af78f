package org.bangfu.needs.donation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.http.Problems;
import org.bangfu.needs.ledger.Share;
import org.bangfu.needs.need.Needs;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** Holds uses of a donation to what the giver meant it for. */
@ApplicationScoped
class UseBinding {
  private final Needs needs;

  UseBinding(Needs needs) {
    this.needs = needs;
  }

  /**
   * Refuses beneficiaries for whom the donation is not meant.
   *
   * @param shares the place and amount of each, in the same order
   */
  void require(
      DivisionScope scope, Meant meant, List<Beneficiary> beneficiaries, List<Share> shares) {
    UUID household = household(scope, meant);
    for (int i = 0; i < shares.size(); i++) {
      if (!meant.allows(beneficiaries.get(i).householdId(), shares.get(i).division(), household)) {
        throw Problems.builder(
                NeedsProblem.DESIGNATION_DEPARTED,
                "The giver meant the donation for "
                    + words(meant)
                    + ", which beneficiary "
                    + (i + 1)
                    + " is not. Have it redesignated, or use another donation.")
            .with("designation", meant.designation())
            .with("beneficiary", i)
            .build();
      }
    }
  }

  /** Whom it is meant for: the household, or that of the need; null for a place. */
  private @Nullable UUID household(DivisionScope scope, Meant meant) {
    UUID need = meant.needId();
    return need == null ? meant.householdId() : needs.require(scope, need).householdId();
  }

  private static String words(Meant meant) {
    return switch (meant.designation()) {
      case NEED -> "the household of a need";
      case HOUSEHOLD -> "a household";
      case VILLAGE -> "village " + meant.village();
      case UNDESIGNATED -> "anybody";
    };
  }
}

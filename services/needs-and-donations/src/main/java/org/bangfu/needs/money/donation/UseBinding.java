package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.help.need.Needs;
import org.bangfu.needs.money.ledger.Share;
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
   * Refuses beneficiaries for whom the donation is not meant, but where what is more than its need
   * asked reaches.
   *
   * @param donation from which the shares are taken already
   * @param shares the place and amount of each beneficiary, in the same order
   * @return how much of each share is of that surplus
   */
  List<Money> fromSurplus(
      DivisionScope scope, Donation donation, List<Beneficiary> beneficiaries, List<Share> shares) {
    Meant meant = donation.meant();
    UUID household = household(scope, meant);
    Money bound = shares.stream().map(Share::amount).reduce(donation.boundLeft(), Money::plus);
    Money surplus = donation.surplusLeft();
    List<Money> parts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      boolean allowed =
          meant.allows(beneficiaries.get(i).householdId(), share.division(), household);
      Money ofBound = allowed ? least(bound, share.amount()) : Money.ZERO;
      Money rest = share.amount().minus(ofBound);
      if (rest.compareTo(surplus) > 0) {
        throw departed(meant, i);
      }
      bound = bound.minus(ofBound);
      surplus = surplus.minus(rest);
      parts.add(rest);
    }
    return parts;
  }

  private static Money least(Money a, Money b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static RuntimeException departed(Meant meant, int beneficiary) {
    return Problems.builder(
            NeedsProblem.DESIGNATION_DEPARTED,
            "The giver meant the donation for "
                + words(meant)
                + ", which beneficiary "
                + (beneficiary + 1)
                + " is not. Have it redesignated, or use another donation.")
        .with("designation", meant.designation())
        .with("beneficiary", beneficiary)
        .build();
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

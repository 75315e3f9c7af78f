package org.bangfu.needs.money.campaign;

import java.time.LocalDate;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** Says why a campaign does not take a contribution; the same words for one and for a thousand. */
final class ContributionRefusal {
  private ContributionRefusal() {}

  /**
   * Null if nothing stands against it.
   *
   * @param left what the campaign still lacks
   */
  static @Nullable RuntimeException of(Campaign campaign, Money left, Money amount, LocalDate day) {
    if (day.isBefore(campaign.publishedOn())) {
      return Beginning.refusal("The campaign is published since", campaign.publishedOn(), day);
    }
    if (day.isAfter(campaign.deadlineOn())) {
      return Problems.problem(
          NeedsProblem.CAMPAIGN_CLOSED,
          "The campaign took contributions until " + campaign.deadlineOn() + ".");
    }
    if (amount.compareTo(left) > 0) {
      return Problems.builder(
              NeedsProblem.CAMPAIGN_OVER_TARGET, "The campaign lacks " + left + " yuan.")
          .with("left", left.toString())
          .build();
    }
    return null;
  }
}

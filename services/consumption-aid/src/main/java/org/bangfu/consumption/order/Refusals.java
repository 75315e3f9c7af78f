package org.bangfu.consumption.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bangfu.consumption.ConsumptionProblem;
import org.bangfu.kit.http.CommonProblem;
import org.bangfu.kit.http.Problems;

/** Why a step was not taken. */
final class Refusals {
  private Refusals() {}

  static RuntimeException ofStep(Step step, OrderState state, String reason) {
    return Problems.builder(
            ConsumptionProblem.ORDER_STATE,
            "The order cannot take the step " + step + ": " + reason + ".")
        .with("state", state)
        .build();
  }

  static RuntimeException unpaid() {
    return Problems.problem(
        ConsumptionProblem.ORDER_UNPAID, "The order is settled once its buyer has paid.");
  }

  static RuntimeException sharesIncomplete(BigDecimal sum) {
    return Problems.problem(
        ConsumptionProblem.SHARES_INCOMPLETE,
        "The known shares of a product sum to "
            + sum.stripTrailingZeros().toPlainString()
            + " and not to 1, so that it cannot be paid out.");
  }

  static RuntimeException beforeTheStep(Step step, LocalDate takenOn) {
    return Problems.problem(
        CommonProblem.BEFORE_ITS_BEGINNING,
        "It follows the step " + step + ", which was on " + takenOn + ".");
  }

  static RuntimeException beforeTheOrder(LocalDate placedOn) {
    return Problems.problem(
        CommonProblem.BEFORE_ITS_BEGINNING, "The order was placed on " + placedOn + ".");
  }
}

package org.bangfu.consumption.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.consumption.ConsumptionProblem;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;

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

  static RuntimeException buyerAwaited() {
    return Problems.problem(
        ConsumptionProblem.BUYER_HAS_OPEN_ORDERS,
        "The buyer is still to pay for goods or to get them. See that through, or cancel, first.");
  }

  static RuntimeException tooManyOpen(int most) {
    return Problems.builder(
            ConsumptionProblem.ORDER_LIMIT,
            "An account has at most "
                + most
                + " orders that are neither paid nor sent off. Pay or cancel one of them first.")
        .with("openOrders", most)
        .build();
  }

  static RuntimeException tooManyUnits(UUID product, long most) {
    return Problems.builder(
            ConsumptionProblem.ORDER_LIMIT,
            "Of the product %s at most %d may be ordered before something of it is paid."
                .formatted(product, most))
        .with("units", most)
        .build();
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

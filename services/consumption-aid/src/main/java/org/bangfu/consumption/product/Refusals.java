package org.bangfu.consumption.product;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.ConsumptionProblem;
import org.bangfu.kit.problem.Problems;

/** Why stock was not handed out. */
final class Refusals {
  private Refusals() {}

  static RuntimeException unknown(Collection<UUID> products) {
    return Problems.problem(
        ConsumptionProblem.PRODUCT_UNKNOWN,
        "There is no product " + products.iterator().next() + ".");
  }

  static RuntimeException outOfStock(List<Shortage> shortages) {
    Shortage first = shortages.getFirst();
    return Problems.builder(
            ConsumptionProblem.OUT_OF_STOCK,
            "Of %s (%s) %d are left, %d were asked for."
                .formatted(first.name(), first.productId(), first.left(), first.asked()))
        .with("shortages", List.copyOf(shortages))
        .build();
  }
}

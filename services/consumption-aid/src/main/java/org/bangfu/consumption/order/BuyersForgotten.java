package org.bangfu.consumption.order;

import java.util.Set;
import org.bangfu.kit.value.division.DivisionCode;

/** Names of buyers in orders of these divisions have gone; fired in the transaction. */
public record BuyersForgotten(Set<DivisionCode> divisions) {
  public BuyersForgotten {
    divisions = Set.copyOf(divisions);
  }
}

package org.bangfu.consumption.producer;

import java.util.Set;
import org.bangfu.kit.value.division.DivisionCode;

/** Names of producers of these divisions have gone; fired in the transaction. */
public record ProducersForgotten(Set<DivisionCode> divisions) {
  public ProducersForgotten {
    divisions = Set.copyOf(divisions);
  }
}

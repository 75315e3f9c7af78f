package org.bangfu.needs.rights;

import java.util.Set;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Everything personal of a helper has gone; fired in the transaction.
 *
 * @param divisions of all its ids
 */
public record HelperErased(Set<DivisionCode> divisions) {
  public HelperErased {
    divisions = Set.copyOf(divisions);
  }
}

package org.bangfu.needs.known.household;

import java.util.Set;
import java.util.UUID;

/**
 * The registry has closed files of households, or opened them again; fired in the transaction that
 * takes the news, in which the copies say which.
 */
public record HouseholdsClosedOrReopened(Set<UUID> ids) {
  public HouseholdsClosedOrReopened {
    ids = Set.copyOf(ids);
  }
}

package org.bangfu.consumption.household;

import java.util.Set;
import java.util.UUID;

/**
 * Households whose people asked to be forgotten, or whose time was over; told in the transaction in
 * which we hear of it.
 */
public record HouseholdsErased(Set<UUID> households) {
  public HouseholdsErased {
    households = Set.copyOf(households);
  }
}

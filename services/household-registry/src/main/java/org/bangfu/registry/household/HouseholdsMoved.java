package org.bangfu.registry.household;

import java.util.List;

/**
 * Households have moved; fired in the transaction in which they do, before what hangs on them
 * follows.
 */
public record HouseholdsMoved(List<HouseholdMoved> moves) {}

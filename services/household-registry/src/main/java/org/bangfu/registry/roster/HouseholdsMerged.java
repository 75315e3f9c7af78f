package org.bangfu.registry.roster;

import java.util.UUID;

/**
 * The staged households of a roster that were not known are in the registry now, in the running
 * transaction; the staged rows still say which.
 */
public record HouseholdsMerged(UUID rosterId) {}

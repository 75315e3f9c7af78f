package org.bangfu.registry.roster;

import java.util.UUID;

/**
 * The staged households of a roster are in the registry now, in the running transaction, and those
 * that were known are brought up to date; the staged rows still say which.
 */
public record HouseholdsMerged(UUID rosterId) {}

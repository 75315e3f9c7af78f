package org.bangfu.consumption.household;

import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;

/**
 * A household as the registry told of it.
 *
 * @param version the registry's version of it
 */
public record HouseholdCopy(UUID id, DivisionCode division, long version) {}

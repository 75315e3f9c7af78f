package org.bangfu.needs.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;

/**
 * The little that is known here of a household.
 *
 * @param division its village
 * @param version the registry's version of what is copied
 */
public record Household(UUID id, DivisionCode division, LocalDate registeredOn, long version) {}

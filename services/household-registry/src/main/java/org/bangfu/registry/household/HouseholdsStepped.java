package org.bangfu.registry.household;

import java.util.List;

/**
 * Households took a step, or took one back, each one of them.
 *
 * @param steps one at least
 */
public record HouseholdsStepped(List<HouseholdStepped> steps) {}

package org.bangfu.reporting.elsewhere;

import java.math.BigDecimal;

/**
 * Of what a published number is a percentage.
 *
 * @param name what it counts
 * @param derived whether it was not published itself but follows from what was
 */
public record Denominator(String name, BigDecimal value, boolean derived) {}

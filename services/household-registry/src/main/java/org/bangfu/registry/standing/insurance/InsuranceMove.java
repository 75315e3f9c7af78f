package org.bangfu.registry.standing.insurance;

import java.time.LocalDate;

/**
 * From a day on, which may lie ahead, a household and its people count as insured, or no longer.
 *
 * @param households one more or one less, or none
 * @param people more or less
 */
public record InsuranceMove(InsuranceKind kind, LocalDate on, int households, int people) {}

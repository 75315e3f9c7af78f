package org.bangfu.registry.standing.monitoring.risk;

import java.time.LocalDate;

/**
 * From a day on a household counts among those with a risk, or does so no longer.
 *
 * @param households one more, or one less
 */
public record RiskMoved(Risk risk, LocalDate on, int households) {}

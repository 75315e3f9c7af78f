package org.bangfu.registry.period;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A county closed days, or reopened them.
 *
 * @param closed false where they were reopened
 * @param occurredOn the day on which that was done
 */
public record PeriodChanged(
    UUID periodId,
    long version,
    DivisionCode division,
    LocalDate firstDay,
    LocalDate lastDay,
    boolean closed,
    LocalDate occurredOn) {}

package org.bangfu.registry.standing.monitoring.due;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MonitoringClass;

/**
 * A household that is watched, for which somebody has something to do.
 *
 * @param openedOn since when it is watched
 * @param due one reason at least
 */
public record DueCase(
    UUID id,
    String number,
    DivisionCode division,
    MonitoringClass monitoringClass,
    LocalDate openedOn,
    List<DueReason> due) {}

package org.bangfu.registry.standing.monitoring.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MonitoringClass;

/**
 * A household that is watched, and nobody looks after it.
 *
 * @param openedOn since when it is watched
 */
public record UncontactedCase(
    UUID id,
    String number,
    DivisionCode division,
    MonitoringClass monitoringClass,
    LocalDate openedOn) {}

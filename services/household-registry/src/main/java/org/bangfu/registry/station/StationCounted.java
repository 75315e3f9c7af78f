package org.bangfu.registry.station;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * From the day on a station counts as open in a division, or counts there no longer.
 *
 * @param villages by day, whether one village more has a point since, or one less; empty where
 *     another point is there, and for what is no point of a village
 */
public record StationCounted(
    UUID stationId,
    long version,
    StationKind kind,
    DivisionCode division,
    StationCause cause,
    boolean isOpen,
    SortedMap<LocalDate, Integer> villages,
    LocalDate occurredOn) {}

package org.bangfu.registry.standing.monitoring.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * What a household counts for by its risks changed: they were named, its case ended or came back,
 * or its file was closed or opened again.
 *
 * @param version of the household, which a naming does not change
 * @param moves at least one
 * @param occurredOn the day of the naming or of the step
 */
public record RisksMoved(
    UUID householdId,
    long version,
    DivisionCode division,
    List<RiskMoved> moves,
    LocalDate occurredOn) {}

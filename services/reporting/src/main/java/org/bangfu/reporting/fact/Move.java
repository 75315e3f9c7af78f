package org.bangfu.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Somebody lives in another division from a day on, and takes the stocks along.
 *
 * @param eventId what makes it the same move, however often its event arrives
 * @param recordedAt when its sender wrote it: what was recorded before names the old division
 */
public record Move(
    UUID eventId,
    UUID subject,
    DivisionCode from,
    DivisionCode to,
    LocalDate day,
    Instant recordedAt,
    Instant heardAt) {}

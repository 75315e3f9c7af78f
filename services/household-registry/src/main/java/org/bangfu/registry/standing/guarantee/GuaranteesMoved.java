package org.bangfu.registry.standing.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * What counts of a household's guarantees changed: somebody looked, or its file was closed or
 * opened again.
 *
 * @param version of the household, which a look does not change
 * @param moves at least one; of what is recorded late also that a later look counts again
 * @param occurredOn the day of the look or of the step
 */
public record GuaranteesMoved(
    UUID householdId,
    long version,
    DivisionCode division,
    List<VerdictMoved> moves,
    LocalDate occurredOn) {}

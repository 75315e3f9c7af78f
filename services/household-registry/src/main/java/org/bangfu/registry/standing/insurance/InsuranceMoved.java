package org.bangfu.registry.standing.insurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * What a household counts for by its policies changed: one was bought or taken back, or the file
 * was closed or opened again.
 *
 * @param version of the household, which a policy does not change
 * @param moves at least one
 * @param occurredOn the day of what changed it
 */
public record InsuranceMoved(
    UUID householdId,
    long version,
    DivisionCode division,
    List<InsuranceMove> moves,
    LocalDate occurredOn) {}

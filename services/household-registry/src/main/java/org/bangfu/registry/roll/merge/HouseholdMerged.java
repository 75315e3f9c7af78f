package org.bangfu.registry.roll.merge;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A household that was there twice is one with another, or is its own again.
 *
 * @param gone whose file is closed since, or open again
 * @param version its version
 * @param division its village
 * @param undone whether the merge was taken back
 */
public record HouseholdMerged(
    UUID survivor,
    UUID gone,
    long version,
    DivisionCode division,
    boolean undone,
    LocalDate occurredOn) {}

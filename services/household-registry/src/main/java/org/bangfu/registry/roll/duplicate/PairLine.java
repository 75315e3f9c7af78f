package org.bangfu.registry.roll.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.HouseholdLine;

/**
 * A pair as a list needs it.
 *
 * @param division the smallest one that holds both
 * @param score of a hundred
 * @param people how many members they seem to have in common
 * @param features what is alike
 */
public record PairLine(
    UUID id,
    DivisionCode division,
    PairState state,
    int score,
    int people,
    List<String> features,
    LocalDate proposedOn,
    LocalDate changedOn,
    HouseholdLine one,
    HouseholdLine other) {}

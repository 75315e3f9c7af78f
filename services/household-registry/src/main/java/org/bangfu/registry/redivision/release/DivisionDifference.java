package org.bangfu.registry.redivision.release;

import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param division of a new one its own; of any other the one that is there, or was
 * @param to the code since, of a recoded one
 * @param name in the release; here for one that is gone
 * @param nameBefore here; null for a new one
 */
public record DivisionDifference(
    DivisionDifferenceKind kind,
    DivisionCode division,
    @Nullable DivisionCode to,
    String name,
    @Nullable String nameBefore) {}

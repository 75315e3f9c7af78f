package org.bangfu.registry.household;

import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MoveCause;
import org.jspecify.annotations.Nullable;

/**
 * Where households move, and why.
 *
 * @param to the village
 * @param actor who writes it down
 * @param reason null if nothing is said
 */
public record Move(
    DivisionCode to,
    LocalDate occurredOn,
    MoveCause cause,
    String actor,
    @Nullable PersonalText reason) {}

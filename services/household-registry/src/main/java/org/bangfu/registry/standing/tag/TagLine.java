package org.bangfu.registry.standing.tag;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a list.
 *
 * @param member null where the household as a whole has it
 * @param endedOn the first day on which it is no longer there; null while it has no end
 */
public record TagLine(
    UUID tag,
    UUID household,
    String number,
    DivisionCode division,
    @Nullable UUID member,
    String kind,
    LocalDate setOn,
    @Nullable LocalDate endedOn) {}

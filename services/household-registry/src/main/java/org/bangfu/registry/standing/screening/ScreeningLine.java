package org.bangfu.registry.standing.screening;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household in a sweep.
 *
 * @param verdict what was found last; null while nobody has looked
 * @param lookedOn on which day; null while nobody has looked
 */
public record ScreeningLine(
    UUID id,
    String number,
    DivisionCode division,
    @Nullable ScreeningVerdict verdict,
    @Nullable LocalDate lookedOn) {}

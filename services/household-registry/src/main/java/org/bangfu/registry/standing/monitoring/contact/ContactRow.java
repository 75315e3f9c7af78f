package org.bangfu.registry.standing.monitoring.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A step that is to be written.
 *
 * @param role null where nobody is named
 * @param name sealed under the household's key, as the reason is
 * @param reverses the step that is taken back; null for any other
 */
record ContactRow(
    UUID household,
    DivisionCode division,
    ContactKind kind,
    @Nullable ContactRole role,
    @Nullable UUID account,
    @Nullable Sealed name,
    LocalDate day,
    @Nullable Sealed reason,
    @Nullable UUID reverses) {}

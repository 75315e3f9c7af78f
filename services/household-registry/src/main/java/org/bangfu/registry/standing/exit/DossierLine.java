package org.bangfu.registry.standing.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * An exit in which something is still to be done, in the list of work.
 *
 * @param id of the dossier
 * @param number of the household
 */
public record DossierLine(
    UUID id,
    UUID household,
    String number,
    DivisionCode division,
    DossierState state,
    LocalDate since,
    @Nullable LocalDate postedUntil) {}

package org.bangfu.registry.standing.monitoring.clue;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A clue in which something is still to be done.
 *
 * @param number the household's
 * @param department whose warning it is; null for any other source
 * @param since the day of its last step
 */
public record ClueLine(
    UUID clue,
    UUID household,
    String number,
    DivisionCode division,
    ClueSource source,
    @Nullable String department,
    LocalDate reportedOn,
    ClueState state,
    LocalDate since) {}

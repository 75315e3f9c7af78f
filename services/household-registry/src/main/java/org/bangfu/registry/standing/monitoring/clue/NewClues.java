package org.bangfu.registry.standing.monitoring.clue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What points at households, of one source and one day.
 *
 * @param department whose warning it is; null for any other source
 * @param note in clear; kept sealed with each
 */
public record NewClues(
    ClueSource source,
    @Nullable String department,
    LocalDate reportedOn,
    @Nullable PersonalText note,
    List<UUID> households) {}

package org.bangfu.registry.standing.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * What a household counts for by its tags changed: one was set, ended or taken back, a member left,
 * or the file was closed or opened again.
 *
 * @param version of the household, which a tag does not change
 * @param moves at least one
 * @param occurredOn the day of what changed it
 */
public record TagsMoved(
    UUID householdId,
    long version,
    DivisionCode division,
    List<TagMoved> moves,
    LocalDate occurredOn) {}

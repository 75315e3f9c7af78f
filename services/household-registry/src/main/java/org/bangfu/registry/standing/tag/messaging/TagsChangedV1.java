package org.bangfu.registry.standing.tag.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.tag.TagMoved;

/**
 * {@code org.bangfu.household.tags-changed.v1}. It says no member's id.
 *
 * @param changes of each kind from which day on another number counts; at least one
 * @param occurredOn the day of what changed it: a tag's step, somebody's leaving, a step of the
 *     file
 */
public record TagsChangedV1(
    UUID householdId, DivisionCode division, List<TagMoved> changes, LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.tags-changed.v1";
}

package org.bangfu.registry.standing.guarantee.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.guarantee.VerdictMoved;

/**
 * {@code org.bangfu.household.guarantees-changed.v1}.
 *
 * @param changes of each item from which day on another verdict counts; at least one
 * @param occurredOn the day of the look, or of the closing or reopening of the file
 */
public record GuaranteesChangedV1(
    UUID householdId, DivisionCode division, List<VerdictMoved> changes, LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.guarantees-changed.v1";
}

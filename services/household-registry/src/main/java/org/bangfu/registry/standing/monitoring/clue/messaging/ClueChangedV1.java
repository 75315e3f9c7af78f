package org.bangfu.registry.standing.monitoring.clue.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.monitoring.clue.ClueSource;
import org.bangfu.registry.standing.monitoring.clue.ClueState;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.household.clue-changed.v1}.
 *
 * @param from null where it is reported
 * @param reversal whether a step was taken back that was wrong
 */
public record ClueChangedV1(
    UUID householdId,
    DivisionCode division,
    UUID clueId,
    ClueSource source,
    @Nullable ClueState from,
    ClueState to,
    boolean reversal,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.clue-changed.v1";
}

package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.household.code.StepOrigin;

/**
 * {@code org.bangfu.household.standing-changed.v1}: a household moved on the poverty register, and
 * its members with it.
 *
 * @param households how many moved, which is one
 * @param people how many members moved with it
 * @param reversal whether a step was taken back that was wrong
 * @param overridden whether it is an exit that was not proved and that the county answers for
 */
public record StandingChangedV1(
    UUID householdId,
    DivisionCode division,
    String from,
    String to,
    int households,
    int people,
    StepOrigin origin,
    boolean reversal,
    boolean overridden,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.standing-changed.v1";
}

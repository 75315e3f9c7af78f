package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.household.code.WrongListing;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.household.standing-changed.v1}: a household moved on the poverty register, and
 * its members with it.
 *
 * @param households how many moved, which is one
 * @param people how many members moved with it
 * @param reversal whether a step was taken back that was wrong
 * @param overridden whether it is an exit that was not proved and that the county answers for
 * @param basis why it should never have been on the register, where it was taken off it for that,
 *     or that was taken back; null for any other step
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
    @Nullable WrongListing basis,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.standing-changed.v1";
}

package org.bangfu.registry.standing.insurance.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.insurance.InsuranceMove;

/**
 * {@code org.bangfu.household.insurance-changed.v1}.
 *
 * @param changes of each kind from which day on another number counts, the end of a policy among
 *     them, which may lie ahead; at least one
 * @param occurredOn the day of what changed it: a purchase, its reversal, a step of the file
 */
public record InsuranceChangedV1(
    UUID householdId, DivisionCode division, List<InsuranceMove> changes, LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.insurance-changed.v1";
}

package org.bangfu.registry.standing.insurance.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.insurance.InsuranceKind;

/**
 * {@code org.bangfu.household.insurance-paid.v1}.
 *
 * @param reversal whether it takes a payment back
 */
public record InsurancePaidV1(
    UUID householdId,
    DivisionCode division,
    UUID claimId,
    InsuranceKind kind,
    Money amount,
    boolean reversal,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.insurance-paid.v1";
}

package org.bangfu.registry.standing.insurance;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/**
 * An insurer paid out, or this was taken back.
 *
 * @param version of the household, which a payment does not change
 */
public record ClaimMoved(
    UUID householdId,
    long version,
    DivisionCode division,
    UUID claimId,
    InsuranceKind kind,
    Money amount,
    boolean isReversal,
    LocalDate occurredOn) {}

package org.bangfu.registry.standing.insurance;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/**
 * A policy that a household has on a day.
 *
 * @param number the household's
 * @param premium of the household, in yuan
 * @param people members of the household when it was bought
 * @param until the last day
 */
public record InsuredLine(
    UUID policy,
    UUID household,
    String number,
    DivisionCode division,
    InsuranceKind kind,
    String insurer,
    InsurancePayer payer,
    Money premium,
    int people,
    LocalDate from,
    LocalDate until) {}

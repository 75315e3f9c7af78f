package org.bangfu.needs.money.donation;

import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who receives a part of a donation: a household, or a place.
 *
 * @param division the place; with a household null, its village or a division around it
 */
public record Beneficiary(
    @Nullable UUID householdId,
    @Nullable DivisionCode division,
    Money amount,
    @Nullable PersonalText purpose) {}

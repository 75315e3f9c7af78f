package org.bangfu.needs.donation;

import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.kit.personal.PersonalText;
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

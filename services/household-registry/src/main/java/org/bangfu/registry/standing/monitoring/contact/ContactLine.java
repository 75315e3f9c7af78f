package org.bangfu.registry.standing.monitoring.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a household.
 *
 * @param number the household's
 * @param name null where an account alone is named, or the household's key was destroyed
 */
public record ContactLine(
    UUID householdId,
    String number,
    DivisionCode division,
    ContactRole role,
    @Nullable PersonalText name,
    LocalDate since) {}

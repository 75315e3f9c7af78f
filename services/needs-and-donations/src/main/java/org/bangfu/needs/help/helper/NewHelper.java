package org.bangfu.needs.help.helper;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a helper registers with.
 *
 * @param person the account's person, where the helper registers itself; null for a new id
 * @param nativePlace where the helper's kin are; it is offered needs from there first
 */
public record NewHelper(
    Origin origin,
    @Nullable UUID person,
    HelperKind kind,
    PersonalText name,
    @Nullable PersonalText phone,
    @Nullable PersonalText nationalId,
    DivisionCode division,
    @Nullable DivisionCode nativePlace,
    LocalDate registeredOn) {}

package org.bangfu.needs.helper;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.personal.PersonalText;
import org.bangfu.needs.origin.Origin;
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

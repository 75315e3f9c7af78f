package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * A household as a list needs it.
 *
 * @param headName null where there is no head, or the head was erased
 * @param members how many are present
 * @param mergedInto the household that this one is, where it was there twice
 */
public record HouseholdLine(
    UUID id,
    String number,
    DivisionCode division,
    @Nullable PersonalText headName,
    int members,
    HouseholdType type,
    FileState file,
    PovertyState poverty,
    MonitoringState monitoring,
    @Nullable UUID mergedInto,
    LocalDate registeredOn) {}

package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a household when it is registered.
 *
 * @param number as the county numbers it (户编号); unique in the county
 * @param registeredOn the day from which it counts as registered
 */
public record Registration(
    @Nullable String clientReference,
    String number,
    DivisionCode village,
    Circumstances circumstances,
    @Nullable PersonalText phone,
    LocalDate registeredOn,
    List<NewPerson> people) {}

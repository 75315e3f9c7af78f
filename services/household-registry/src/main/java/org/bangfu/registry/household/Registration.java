package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.personal.PersonalText;
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

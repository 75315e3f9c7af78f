package org.bangfu.registry.manager;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be an information manager.
 *
 * @param divisions what the person would be responsible for, of any level
 * @param admittedOn where the record is of one who was admitted long ago
 */
public record Application(
    @Nullable String clientReference,
    PersonalText name,
    @Nullable PersonalText phone,
    UUID stationId,
    List<DivisionCode> divisions,
    LocalDate appliedOn,
    @Nullable LocalDate admittedOn) {}

package org.bangfu.registry.form;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all rows of a sheet.
 *
 * @param said the day of rows that name none, if the caller said one
 * @param occurredOn that day, or today
 * @param division where its households are; null for all that the caller reaches
 * @param screening the sweep that the rows are of; null for other forms
 * @param actor who fills it in, and with which account
 */
public record FormTerms(
    @Nullable LocalDate said,
    LocalDate occurredOn,
    @Nullable DivisionCode division,
    @Nullable UUID screening,
    DivisionScope scope,
    String actor,
    String account) {}

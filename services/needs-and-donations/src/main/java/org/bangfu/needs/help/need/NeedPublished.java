package org.bangfu.needs.help.need;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** A need became visible to helpers; it happens once. */
public record NeedPublished(
    UUID needId,
    long version,
    UUID householdId,
    DivisionCode division,
    NeedCategory category,
    Measure measure,
    LocalDate occurredOn) {}

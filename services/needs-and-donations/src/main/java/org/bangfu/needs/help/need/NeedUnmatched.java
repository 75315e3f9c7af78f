package org.bangfu.needs.help.need;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** A claim of a matched need fell away, so that part of it is free again from that day on. */
public record NeedUnmatched(
    UUID needId,
    long version,
    DivisionCode division,
    NeedCategory category,
    LocalDate occurredOn) {}

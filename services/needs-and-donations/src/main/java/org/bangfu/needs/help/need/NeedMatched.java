package org.bangfu.needs.help.need;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** Claims cover all that the need asks, from that day on. */
public record NeedMatched(
    UUID needId,
    long version,
    DivisionCode division,
    NeedCategory category,
    LocalDate occurredOn) {}

package org.bangfu.needs.help.helper;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** A helper has registered. */
public record HelperRegistered(
    UUID helperId, long version, DivisionCode division, HelperKind kind, LocalDate occurredOn) {}

package org.bangfu.registry.roll.sift;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A run ended, and counts of a village moved.
 *
 * @param rules those whose counts moved; at least one
 */
public record VillageSifted(
    UUID runId, DivisionCode division, List<RuleMoved> rules, LocalDate occurredOn) {}

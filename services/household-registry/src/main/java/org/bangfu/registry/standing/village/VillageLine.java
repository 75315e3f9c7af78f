package org.bangfu.registry.standing.village;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A village in a list.
 *
 * @param id of its first step, which stands for it
 */
public record VillageLine(
    UUID id, DivisionCode division, String name, VillageState state, LocalDate since) {}

package org.bangfu.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A fact behind a figure.
 *
 * @param event what tells of it: for what a move took along, the move
 * @param carries of what a move took along, the event whose fact that is
 */
public record Traced(
    Fact.Key key,
    UUID event,
    @Nullable UUID carries,
    DivisionCode division,
    LocalDate day,
    BigDecimal value,
    Map<Dimension, String> dimensions,
    Instant heardAt) {}

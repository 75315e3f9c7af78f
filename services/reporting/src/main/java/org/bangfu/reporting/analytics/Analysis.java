package org.bangfu.reporting.analytics;

import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.question.TimeQuery.Time;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for at once.
 *
 * @param indicators each with its versions, the first one first
 * @param level of the divisions inside each that are meant; null for the divisions themselves
 * @param times each with its figures, in their order
 * @param dimensions by whose values each indicator is taken apart; none for the whole
 * @param targets whether each figure is to say its target
 */
public record Analysis(
    List<List<Indicator>> indicators,
    List<DivisionCode> divisions,
    @Nullable DivisionLevel level,
    List<Time> times,
    List<Dimension> dimensions,
    boolean targets) {}

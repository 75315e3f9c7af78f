package org.bangfu.registry.standing.plan;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A plan that somebody drafts.
 *
 * @param path null for what is recommended
 * @param goals in clear; kept sealed
 * @param reason why another way than the recommended one; in clear, kept sealed
 */
public record NewPlan(
    int year,
    boolean willing,
    boolean capable,
    @Nullable HelpPath path,
    PersonalText goals,
    List<MeasureKind> measures,
    LocalDate draftedOn,
    @Nullable PersonalText reason) {}

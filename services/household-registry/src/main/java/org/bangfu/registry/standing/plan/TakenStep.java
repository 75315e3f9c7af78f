package org.bangfu.registry.standing.plan;

import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan that somebody records.
 *
 * @param outcome what came of the plan; null for any other step than its evaluation
 * @param reason in clear; kept sealed
 */
public record TakenStep(
    LocalDate occurredOn,
    String actor,
    @Nullable PlanOutcome outcome,
    @Nullable PersonalText reason) {}

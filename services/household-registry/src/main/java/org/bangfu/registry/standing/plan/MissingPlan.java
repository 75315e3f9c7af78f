package org.bangfu.registry.standing.plan;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * A household that should have a plan of a year, and has none that it agreed to.
 *
 * @param state where its plan stands that is there all the same; null without one
 */
public record MissingPlan(
    UUID id,
    String number,
    DivisionCode division,
    PovertyState poverty,
    MonitoringState monitoring,
    @Nullable PlanState state) {}

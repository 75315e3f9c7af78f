package org.bangfu.registry.standing.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A household has agreed to a plan, or has no such plan any more.
 *
 * @param version of the household, which a plan does not change
 * @param agreed one more plan that is agreed, or one less
 */
public record PlanMoved(
    UUID householdId,
    long version,
    DivisionCode division,
    UUID planId,
    int year,
    HelpPath path,
    int agreed,
    LocalDate occurredOn) {}

package org.bangfu.registry.standing.plan.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.plan.HelpPath;

/**
 * {@code org.bangfu.household.plan-changed.v1}.
 *
 * @param agreed one more plan that is agreed, or one less
 */
record PlanChangedV1(
    UUID householdId,
    DivisionCode division,
    UUID planId,
    int year,
    HelpPath path,
    int agreed,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.household.plan-changed.v1";
}

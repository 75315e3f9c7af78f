package org.bangfu.registry.standing.monitoring.measure.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.bangfu.registry.standing.monitoring.measure.MeasureState;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.household.measure-changed.v1}.
 *
 * @param from null for the plan
 * @param reversal whether a step was taken back that was wrong
 */
public record MeasureChangedV1(
    UUID householdId,
    DivisionCode division,
    UUID measureId,
    MeasureKind kind,
    @Nullable MeasureState from,
    MeasureState to,
    boolean reversal,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.measure-changed.v1";
}

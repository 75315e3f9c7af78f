package org.bangfu.registry.standing.monitoring.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A measure was planned, done or dropped, or one of these was taken back.
 *
 * @param version of the household, which a measure does not change
 * @param from null for the plan
 */
public record MeasureMoved(
    UUID householdId,
    long version,
    DivisionCode division,
    UUID measureId,
    MeasureKind kind,
    @Nullable MeasureState from,
    MeasureState to,
    boolean isReversal,
    LocalDate occurredOn) {

  static MeasureMoved of(MeasureStep step, long version) {
    return new MeasureMoved(
        step.householdId(),
        version,
        step.division(),
        step.measureId(),
        step.kind(),
        step.fromState(),
        step.toState(),
        step.isReversal(),
        step.occurredOn());
  }
}

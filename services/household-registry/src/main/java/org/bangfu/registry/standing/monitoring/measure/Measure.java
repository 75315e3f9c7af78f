package org.bangfu.registry.standing.monitoring.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that is done for a household, as its steps say.
 *
 * @param steps in the order in which they were recorded; the plan is the first
 */
public record Measure(List<MeasureStep> steps) {
  public UUID id() {
    return steps.getFirst().measureId();
  }

  public MeasureKind kind() {
    return steps.getFirst().kind();
  }

  public LocalDate plannedOn() {
    return steps.getFirst().occurredOn();
  }

  public MeasureState state() {
    return last().toState();
  }

  /** Whether it was done, on one of the days. */
  boolean isDone(LocalDate from, LocalDate to) {
    LocalDate on = last().occurredOn();
    return state() == MeasureState.DONE && !on.isBefore(from) && !on.isAfter(to);
  }

  /** Whether it is what was planned of that kind on that day, and was not taken back. */
  boolean is(MeasureKind kind, LocalDate plannedOn) {
    return kind() == kind && plannedOn().equals(plannedOn) && state() != MeasureState.REVERSED;
  }

  Measure after(MeasureStep step) {
    return new Measure(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  MeasureStep last() {
    return steps.getLast();
  }
}

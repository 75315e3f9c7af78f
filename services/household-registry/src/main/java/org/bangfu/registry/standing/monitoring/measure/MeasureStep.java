package org.bangfu.registry.standing.monitoring.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Household;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A step of a measure, its plan the first of them; written once. */
@Entity
@Immutable
@Table(name = "measure_step")
public class MeasureStep {
  @Id private UUID id;
  private UUID measureId;
  private UUID householdId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private MeasureKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable MeasureState fromState;

  @Enumerated(EnumType.STRING)
  private MeasureState toState;

  private boolean reversal;
  private LocalDate occurredOn;
  private String actor;
  private @Nullable Sealed reason;
  private Instant recordedAt;

  protected MeasureStep() {}

  /** The plan of a measure, its first step. */
  MeasureStep(Household household, MeasureKind kind, LocalDate plannedOn, String actor) {
    this.id = Ids.next();
    this.measureId = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.kind = kind;
    this.toState = MeasureState.PLANNED;
    this.occurredOn = plannedOn;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  /**
   * A step that follows another.
   *
   * @param reversal whether it takes that one back
   * @param reason sealed under the household's key
   */
  MeasureStep(
      MeasureStep last,
      MeasureState to,
      boolean reversal,
      LocalDate occurredOn,
      String actor,
      @Nullable Sealed reason) {
    this.id = Ids.next();
    this.measureId = last.measureId;
    this.householdId = last.householdId;
    this.division = last.division;
    this.kind = last.kind;
    this.fromState = last.toState;
    this.toState = to;
    this.reversal = reversal;
    this.occurredOn = occurredOn;
    this.actor = actor;
    this.reason = reason;
    this.recordedAt = Instant.now();
  }

  public UUID measureId() {
    return measureId;
  }

  public UUID householdId() {
    return householdId;
  }

  public DivisionCode division() {
    return division;
  }

  public MeasureKind kind() {
    return kind;
  }

  /** Null for the plan. */
  public @Nullable MeasureState fromState() {
    return fromState;
  }

  public MeasureState toState() {
    return toState;
  }

  public boolean isReversal() {
    return reversal;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  public String actor() {
    return actor;
  }

  public @Nullable Sealed reason() {
    return reason;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}

package org.bangfu.registry.standing.plan;

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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A step of a household's plan, its draft the first of them; written once. */
@Entity
@Immutable
@Table(name = "plan_step")
public class PlanStep {
  @Id private UUID id;
  private UUID planId;
  private UUID householdId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private @Nullable PlanState fromState;

  @Enumerated(EnumType.STRING)
  private PlanState toState;

  private boolean reversal;
  private LocalDate occurredOn;

  @Enumerated(EnumType.STRING)
  private @Nullable PlanOutcome outcome;

  private @Nullable Sealed reason;
  private String actor;
  private Instant recordedAt;

  protected PlanStep() {}

  /**
   * @param from null for the draft
   * @param reversal whether it takes the one before back
   * @param reason sealed under the household's key
   */
  PlanStep(
      PlanDraft plan,
      @Nullable PlanState from,
      PlanState to,
      boolean reversal,
      TakenStep taken,
      @Nullable Sealed reason) {
    this.id = Ids.next();
    this.planId = plan.id();
    this.householdId = plan.householdId();
    this.division = plan.division();
    this.fromState = from;
    this.toState = to;
    this.reversal = reversal;
    this.occurredOn = taken.occurredOn();
    this.outcome = taken.outcome();
    this.reason = reason;
    this.actor = taken.actor();
    this.recordedAt = Instant.now();
  }

  public UUID planId() {
    return planId;
  }

  /** Null for the draft. */
  public @Nullable PlanState fromState() {
    return fromState;
  }

  public PlanState toState() {
    return toState;
  }

  public boolean isReversal() {
    return reversal;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** What came of the plan; null for any other step than its evaluation. */
  public @Nullable PlanOutcome outcome() {
    return outcome;
  }

  public @Nullable Sealed reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}

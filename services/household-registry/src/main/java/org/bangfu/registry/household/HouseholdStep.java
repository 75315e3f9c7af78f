package org.bangfu.registry.household;

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
import org.bangfu.registry.household.code.ExitBasis;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.StepOrigin;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A step that a household took in one of its three states; written once. A wrong one is taken back
 * by a step of its own that points at it.
 */
@Entity
@Immutable
@Table(name = "household_step")
public class HouseholdStep implements Explained, StepMeaning {
  @Id private UUID id;
  private UUID householdId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private Machine machine;

  private @Nullable String fromState;
  private String toState;
  private @Nullable String detail;
  private LocalDate occurredOn;
  private String actor;
  private @Nullable Sealed reason;
  private Instant recordedAt;

  @Enumerated(EnumType.STRING)
  private StepOrigin origin;

  private @Nullable UUID reverses;
  private @Nullable LocalDate identifiedBefore;
  private @Nullable Integer exitedBefore;
  private @Nullable UUID follows;
  private boolean overridden;

  protected HouseholdStep() {}

  /**
   * @param reason sealed under the household's key
   * @param reverses the step that is taken back by this one; null for any other
   */
  HouseholdStep(
      Household household,
      Machine machine,
      @Nullable Enum<?> from,
      Enum<?> to,
      @Nullable Enum<?> detail,
      Step step,
      @Nullable Sealed reason,
      @Nullable UUID reverses) {
    this.id = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.machine = machine;
    this.fromState = from == null ? null : from.name();
    this.toState = to.name();
    this.detail = detail == null ? null : detail.name();
    this.occurredOn = step.occurredOn();
    this.actor = step.actor();
    this.reason = reason;
    this.recordedAt = Instant.now();
    this.origin = step.origin();
    this.reverses = reverses;
  }

  /** Keeps what the file said of the register, which the step takes from it. */
  HouseholdStep keeping(Circumstances before) {
    identifiedBefore = before.identifiedOn();
    exitedBefore = before.exitedYear();
    return this;
  }

  /** Is there because of another step, and goes with it. */
  HouseholdStep following(HouseholdStep other) {
    follows = other.id;
    return this;
  }

  /** Somebody of the county answers for it, or did for what it takes back. */
  HouseholdStep answeredFor(boolean by) {
    overridden = by;
    return this;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public UUID householdId() {
    return householdId;
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public @Nullable String fromState() {
    return fromState;
  }

  @Override
  public String toState() {
    return toState;
  }

  /** When it had been identified before a removal; null for any other step. */
  @Nullable LocalDate identifiedBefore() {
    return identifiedBefore;
  }

  /** In which year it had left the register before a removal; null for any other step. */
  @Nullable Integer exitedBefore() {
    return exitedBefore;
  }

  /** The step because of which this one was taken; null for any other. */
  @Nullable UUID follows() {
    return follows;
  }

  @Override
  public @Nullable String detail() {
    return detail;
  }

  /**
   * Whether the county answers for it, because it was not proved; of a reversal, whether it did for
   * what is taken back.
   */
  public boolean isOverridden() {
    return overridden || ExitBasis.OVERRIDDEN.name().equals(detail);
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  public String actor() {
    return actor;
  }

  @Override
  public @Nullable Sealed reason() {
    return reason;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public StepOrigin origin() {
    return origin;
  }

  @Override
  public @Nullable UUID reverses() {
    return reverses;
  }
}

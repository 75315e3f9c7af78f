package org.bangfu.registry.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.id.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A step that a household took in one of its three states; written once. */
@Entity
@Immutable
@Table(name = "household_step")
public class HouseholdStep {
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
  private @Nullable String reason;
  private Instant recordedAt;

  protected HouseholdStep() {}

  HouseholdStep(
      Household household,
      Machine machine,
      @Nullable Enum<?> from,
      Enum<?> to,
      @Nullable Enum<?> detail,
      Step step) {
    this.id = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.machine = machine;
    this.fromState = from == null ? null : from.name();
    this.toState = to.name();
    this.detail = detail == null ? null : detail.name();
    this.occurredOn = step.occurredOn();
    this.actor = step.actor();
    this.reason = step.reason();
    this.recordedAt = Instant.now();
  }

  public UUID id() {
    return id;
  }

  public Machine machine() {
    return machine;
  }

  public @Nullable String fromState() {
    return fromState;
  }

  public String toState() {
    return toState;
  }

  /** The class of monitoring, where the step is into it. */
  public @Nullable String detail() {
    return detail;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  public String actor() {
    return actor;
  }

  public @Nullable String reason() {
    return reason;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}

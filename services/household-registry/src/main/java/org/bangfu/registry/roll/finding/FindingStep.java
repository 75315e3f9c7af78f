package org.bangfu.registry.roll.finding;

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
import org.bangfu.registry.household.Explained;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What became of a finding, by a run or by somebody; written once. */
@Entity
@Immutable
@Table(name = "finding_step")
public class FindingStep implements Explained {
  @Id private UUID id;
  private UUID findingId;
  private UUID householdId;
  private String rule;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private @Nullable FindingState fromState;

  @Enumerated(EnumType.STRING)
  private FindingState toState;

  private @Nullable UUID runId;
  private @Nullable DivisionCode assignedTo;
  private @Nullable LocalDate waivedUntil;
  private @Nullable Sealed reason;
  private LocalDate occurredOn;
  private Instant recordedAt;
  private String actor;

  protected FindingStep() {}

  /**
   * Somebody moved a finding.
   *
   * @param finding as it is since
   */
  FindingStep(Finding finding, FindingState from, @Nullable Sealed reason, String actor) {
    this.id = Ids.next();
    this.findingId = finding.id();
    this.householdId = finding.householdId();
    this.rule = finding.rule();
    this.division = finding.division();
    this.fromState = from;
    this.toState = finding.state();
    this.assignedTo = finding.assignedTo();
    this.waivedUntil = finding.waivedUntil();
    this.reason = reason;
    this.occurredOn = finding.changedOn();
    this.recordedAt = Instant.now();
    this.actor = actor;
  }

  @Override
  public UUID id() {
    return id;
  }

  public UUID findingId() {
    return findingId;
  }

  @Override
  public UUID householdId() {
    return householdId;
  }

  /** Null at the beginning. */
  public @Nullable FindingState fromState() {
    return fromState;
  }

  public FindingState toState() {
    return toState;
  }

  /** Null where somebody moved it. */
  public @Nullable UUID runId() {
    return runId;
  }

  public @Nullable DivisionCode assignedTo() {
    return assignedTo;
  }

  public @Nullable LocalDate waivedUntil() {
    return waivedUntil;
  }

  /** Sealed under the household's key. */
  @Override
  public @Nullable Sealed reason() {
    return reason;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String actor() {
    return actor;
  }
}

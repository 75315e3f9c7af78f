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
import org.bangfu.registry.household.code.MoveCause;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * That a household moved from one village to another; written once. A wrong one is put right by
 * moving back.
 */
@Entity
@Immutable
@Table(name = "household_move")
public class HouseholdMove implements Explained {
  @Id private UUID id;
  private UUID householdId;
  private DivisionCode division;
  private DivisionCode fromDivision;
  private DivisionCode toDivision;

  @Enumerated(EnumType.STRING)
  private MoveCause cause;

  private @Nullable String formerNumber;
  private LocalDate occurredOn;
  private @Nullable Sealed reason;
  private String actor;
  private Instant recordedAt;

  protected HouseholdMove() {}

  /**
   * @param household which has moved
   * @param from where it was
   * @param number that it had
   * @param reason sealed under the household's key
   */
  HouseholdMove(
      Household household, DivisionCode from, String number, Move move, @Nullable Sealed reason) {
    this.id = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.fromDivision = from;
    this.toDivision = move.to();
    this.cause = move.cause();
    this.formerNumber = number.equals(household.number()) ? null : number;
    this.occurredOn = move.occurredOn();
    this.reason = reason;
    this.actor = move.actor();
    this.recordedAt = Instant.now();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public UUID householdId() {
    return householdId;
  }

  /** The village in which it was until then. */
  public DivisionCode from() {
    return fromDivision;
  }

  /** The village in which it was from then on. */
  public DivisionCode to() {
    return toDivision;
  }

  public MoveCause cause() {
    return cause;
  }

  /** The number that it had before; null where it kept it. */
  public @Nullable String formerNumber() {
    return formerNumber;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  @Override
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

package org.bangfu.registry.standing.insurance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was paid out of a policy, or that this was taken back; written once. */
@Entity
@Immutable
@Table(name = "insurance_claim")
public class InsuranceClaim {
  @Id private UUID id;
  private UUID policyId;
  private UUID householdId;
  private DivisionCode division;
  private Money amount;
  private LocalDate occurredOn;
  private @Nullable Sealed reason;
  private String actor;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected InsuranceClaim() {}

  /**
   * @param reason for what it was paid, or why it is taken back, sealed under the household's key
   * @param reverses what is taken back; null for a payment
   */
  InsuranceClaim(
      InsuredHousehold household,
      UUID policyId,
      Money amount,
      LocalDate day,
      @Nullable Sealed reason,
      @Nullable UUID reverses,
      String actor) {
    this.id = Ids.next();
    this.policyId = policyId;
    this.householdId = household.id();
    this.division = household.division();
    this.amount = amount;
    this.occurredOn = day;
    this.reason = reason;
    this.reverses = reverses;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID id() {
    return id;
  }

  public UUID policyId() {
    return policyId;
  }

  public Money amount() {
    return amount;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** Sealed under the household's key. */
  public @Nullable Sealed reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** The payment that is taken back by this row; null for a payment. */
  public @Nullable UUID reverses() {
    return reverses;
  }
}

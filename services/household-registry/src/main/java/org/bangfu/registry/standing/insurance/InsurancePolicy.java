package org.bangfu.registry.standing.insurance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

/** A policy of a household, or that one was taken back; written once. */
@Entity
@Immutable
@Table(name = "insurance_policy")
public class InsurancePolicy {
  @Id private UUID id;
  private UUID householdId;
  private DivisionCode division;
  @Embedded private Terms terms;
  private int people;
  private LocalDate occurredOn;
  private @Nullable Sealed reason;
  private String actor;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected InsurancePolicy() {}

  /** It is bought for the household with its members of today. */
  InsurancePolicy(InsuredHousehold household, Terms terms, LocalDate boughtOn, String actor) {
    this.id = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.terms = terms;
    this.people = household.people();
    this.occurredOn = boughtOn;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  /** From the day on a wrong one counts no longer. */
  InsurancePolicy(
      InsuredHousehold household,
      InsurancePolicy wrong,
      LocalDate day,
      @Nullable Sealed reason,
      String actor) {
    this.id = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.terms = wrong.terms;
    this.people = wrong.people;
    this.occurredOn = day;
    this.reason = reason;
    this.actor = actor;
    this.recordedAt = Instant.now();
    this.reverses = wrong.id;
  }

  public UUID id() {
    return id;
  }

  UUID householdId() {
    return householdId;
  }

  public Terms terms() {
    return terms;
  }

  /** Members of the household when it was bought. */
  public int people() {
    return people;
  }

  /** On which it was bought, or from which it counts no longer. */
  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** Why it was taken back, sealed under the household's key; null for a policy. */
  public @Nullable Sealed reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** The policy that is taken back by this row; null for a policy. */
  public @Nullable UUID reverses() {
    return reverses;
  }
}

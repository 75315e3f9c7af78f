package org.bangfu.needs.money.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a donation is to be for something else than the giver said (改变用途): asked for by
 * one account with a reason, and confirmed by another.
 */
@Entity
@Table(name = "redesignation")
public class Redesignation {
  /** Where it stands. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    REFUSED
  }

  @Id private UUID id;
  private UUID donationId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private Designation fromDesignation;

  private @Nullable UUID fromHousehold;
  private @Nullable UUID fromNeed;
  private @Nullable DivisionCode fromVillage;

  @Enumerated(EnumType.STRING)
  private Designation designation;

  private @Nullable UUID householdId;
  private @Nullable UUID needId;
  private @Nullable DivisionCode village;
  private @Nullable Sealed reason;

  @Enumerated(EnumType.STRING)
  private State state;

  private LocalDate askedOn;
  private String askedBy;
  private @Nullable LocalDate decidedOn;
  private @Nullable String decidedBy;
  private Instant recordedAt;

  protected Redesignation() {}

  /**
   * @param vaults that of the reason's subject
   */
  Redesignation(
      UUID id,
      Donation donation,
      Meant meant,
      PersonalText reason,
      LocalDate day,
      String account,
      Vaults vaults) {
    Meant before = donation.meant();
    this.id = id;
    this.donationId = donation.id();
    this.division = donation.division();
    this.fromDesignation = before.designation();
    this.fromHousehold = before.householdId();
    this.fromNeed = before.needId();
    this.fromVillage = before.village();
    this.designation = meant.designation();
    this.householdId = meant.householdId();
    this.needId = meant.needId();
    this.village = meant.village();
    this.reason = vaults.seal(reasonSubject(), Confidential.REDESIGNATION_REASON, reason);
    this.state = State.PROPOSED;
    this.askedOn = day;
    this.askedBy = account;
    this.recordedAt = Instant.now();
  }

  public UUID id() {
    return id;
  }

  public UUID donationId() {
    return donationId;
  }

  public State state() {
    return state;
  }

  public Meant from() {
    return new Meant(fromDesignation, fromHousehold, fromNeed, fromVillage);
  }

  public Meant meant() {
    return new Meant(designation, householdId, needId, village);
  }

  /** Whom the reason tells of: the household concerned; where there is none, nobody. */
  public UUID reasonSubject() {
    return reasonSubject(id, from(), meant());
  }

  static UUID reasonSubject(UUID id, Meant before, Meant after) {
    UUID named = before.householdId() == null ? after.householdId() : before.householdId();
    return named == null ? id : named;
  }

  /** In clear; null once its subject's key was destroyed. */
  public @Nullable PersonalText reason(Vaults vaults) {
    return vaults.open(reasonSubject(), Confidential.REDESIGNATION_REASON, reason);
  }

  public LocalDate askedOn() {
    return askedOn;
  }

  /** The account that asked. */
  public String askedBy() {
    return askedBy;
  }

  public @Nullable LocalDate decidedOn() {
    return decidedOn;
  }

  void decide(State decision, LocalDate day, String account) {
    this.state = decision;
    this.decidedOn = day;
    this.decidedBy = account;
  }
}

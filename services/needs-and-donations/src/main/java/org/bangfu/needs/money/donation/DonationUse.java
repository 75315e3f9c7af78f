package org.bangfu.needs.money.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/** What one beneficiary received of a donation; written once. */
@Entity
@Table(name = "donation_use")
public class DonationUse {
  @Id private UUID id;
  private UUID donationId;
  private @Nullable UUID householdId;
  private DivisionCode division;
  private Money amount;
  private Money fromSurplus;
  private @Nullable UUID needId;
  private boolean covers;
  private UUID actId;
  private @Nullable Sealed purpose;
  private LocalDate usedOn;
  private String actor;
  private Instant recordedAt;

  protected DonationUse() {}

  /**
   * @param donation as it is meant now, whatever it is redesignated to later
   * @param fromSurplus how much of it is of what is more than the need asked
   * @param vaults that of the purpose's subject, where there is a purpose
   */
  DonationUse(
      UUID id,
      Donation donation,
      Beneficiary beneficiary,
      DivisionCode place,
      Money fromSurplus,
      LocalDate day,
      String actor,
      Vaults vaults) {
    this.id = id;
    this.donationId = donation.id();
    this.actId = donation.actId();
    this.householdId = beneficiary.householdId();
    this.division = place;
    this.amount = beneficiary.amount();
    this.fromSurplus = fromSurplus;
    this.needId = donation.needId();
    this.covers = donation.coveredBy(amount.minus(fromSurplus)) != null;
    this.purpose = vaults.seal(purposeSubject(), Confidential.USE_PURPOSE, beneficiary.purpose());
    this.usedOn = day;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID id() {
    return id;
  }

  public UUID donationId() {
    return donationId;
  }

  public @Nullable UUID householdId() {
    return householdId;
  }

  public DivisionCode division() {
    return division;
  }

  public Money amount() {
    return amount;
  }

  /** In clear; null once its subject's key was destroyed. */
  public @Nullable PersonalText purpose(Vaults vaults) {
    return vaults.open(purposeSubject(), Confidential.USE_PURPOSE, purpose);
  }

  /** How much of it was of what the gift had more than its need asked. */
  Money fromSurplus() {
    return fromSurplus;
  }

  /** The need that the donation was for when it was used; null for none. */
  @Nullable UUID needId() {
    return needId;
  }

  /** Whether what is not of the surplus covered that need. */
  boolean covers() {
    return covers;
  }

  /** Under which the same act may be told elsewhere too. */
  UUID actId() {
    return actId;
  }

  public boolean hasPurpose() {
    return purpose != null;
  }

  /** Whom a purpose tells of: the household; where there is none, nobody. */
  public UUID purposeSubject() {
    return householdId == null ? id : householdId;
  }

  public LocalDate usedOn() {
    return usedOn;
  }
}

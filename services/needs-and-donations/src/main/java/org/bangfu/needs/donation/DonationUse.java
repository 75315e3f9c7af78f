package org.bangfu.needs.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.id.Ids;
import org.bangfu.kit.money.Money;
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
  private @Nullable String purpose;
  private LocalDate usedOn;
  private String actor;
  private Instant recordedAt;

  protected DonationUse() {}

  DonationUse(
      UUID donationId, Beneficiary beneficiary, DivisionCode place, LocalDate day, String actor) {
    this.id = Ids.next();
    this.donationId = donationId;
    this.householdId = beneficiary.householdId();
    this.division = place;
    this.amount = beneficiary.amount();
    this.purpose = beneficiary.purpose();
    this.usedOn = day;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID id() {
    return id;
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

  public @Nullable String purpose() {
    return purpose;
  }

  public LocalDate usedOn() {
    return usedOn;
  }
}

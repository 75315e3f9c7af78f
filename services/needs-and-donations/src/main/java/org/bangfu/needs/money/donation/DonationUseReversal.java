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
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/** A use of a donation was taken back; written once. */
@Entity
@Table(name = "donation_use_reversal")
public class DonationUseReversal {
  @Id private UUID useId;
  private UUID donationId;
  private @Nullable UUID householdId;
  private DivisionCode division;
  private @Nullable Sealed reason;
  private LocalDate reversedOn;
  private String actor;
  private Instant recordedAt;

  protected DonationUseReversal() {}

  /**
   * @param vaults that of the household, or else of the use
   */
  DonationUseReversal(
      DonationUse use, PersonalText reason, LocalDate day, String actor, Vaults vaults) {
    this.useId = use.id();
    this.donationId = use.donationId();
    this.householdId = use.householdId();
    this.division = use.division();
    this.reason = vaults.seal(use.purposeSubject(), Confidential.USE_REVERSAL_REASON, reason);
    this.reversedOn = day;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID useId() {
    return useId;
  }

  public LocalDate reversedOn() {
    return reversedOn;
  }
}

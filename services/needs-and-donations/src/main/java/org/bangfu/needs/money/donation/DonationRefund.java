package org.bangfu.needs.money.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** A part of a donation that was asked back: of what, until it has gone. */
@Entity
@Table(name = "donation_refund")
class DonationRefund {
  @Id private UUID id;
  private UUID donationId;
  private DivisionCode division;
  private Money fromSurplus;

  protected DonationRefund() {}

  /**
   * @param id the refund's, as the payment knows it
   * @param fromSurplus how much of it was for nobody
   */
  DonationRefund(UUID id, Donation donation, Money fromSurplus) {
    this.id = id;
    this.donationId = donation.id();
    this.division = donation.division();
    this.fromSurplus = fromSurplus;
  }

  Money fromSurplus() {
    return fromSurplus;
  }
}

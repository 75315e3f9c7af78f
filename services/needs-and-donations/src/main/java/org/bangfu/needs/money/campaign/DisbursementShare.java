package org.bangfu.needs.money.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** What one household or place received of a tranche; written once. */
@Entity
@Table(name = "disbursement_share")
public class DisbursementShare {
  @Id private UUID id;
  private UUID disbursementId;
  private UUID campaignId;

  /** The division whose campaign it is. */
  private DivisionCode book;

  private @Nullable UUID householdId;
  private DivisionCode division;
  private Money amount;

  protected DisbursementShare() {}

  DisbursementShare(
      Disbursement tranche,
      DivisionCode book,
      @Nullable UUID householdId,
      DivisionCode division,
      Money amount) {
    this.id = Ids.next();
    this.disbursementId = tranche.id();
    this.campaignId = tranche.campaignId();
    this.book = book;
    this.householdId = householdId;
    this.division = division;
    this.amount = amount;
  }

  public UUID id() {
    return id;
  }

  /**
   * What is told of it.
   *
   * @param version of the campaign after the change
   */
  CampaignDisbursed disbursed(Disbursement tranche, long version) {
    return new CampaignDisbursed(
        id, disbursementId, campaignId, version, division, householdId, amount, tranche.paidOn());
  }

  public UUID disbursementId() {
    return disbursementId;
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
}

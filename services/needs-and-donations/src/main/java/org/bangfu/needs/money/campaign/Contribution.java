package org.bangfu.needs.money.campaign;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.ledger.Account;
import org.bangfu.needs.money.ledger.EntryKind;
import org.bangfu.needs.money.ledger.Share;
import org.bangfu.needs.money.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/** Money pledged or given to a campaign; it goes back if the target is missed. */
@Entity
@Table(name = Campaigns.CONTRIBUTION_TABLE)
public class Contribution implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;
  private UUID campaignId;
  private @Nullable UUID helperId;
  private DivisionCode division;
  private Money amount;
  private LocalDate contributedOn;

  @Enumerated(EnumType.STRING)
  private ContributionState state;

  private UUID paymentId;
  private @Nullable LocalDate refundedOn;
  private @Nullable UUID refundId;
  private @Nullable LocalDate refundFailedOn;

  protected Contribution() {}

  /** A pledge. */
  Contribution(
      UUID id, NewContribution facts, UUID campaignId, DivisionCode division, UUID paymentId) {
    this.id = id;
    this.origin = facts.origin();
    this.campaignId = campaignId;
    this.helperId = facts.helperId();
    this.division = division;
    this.amount = facts.amount();
    this.contributedOn = facts.contributedOn();
    this.state = ContributionState.PLEDGED;
    this.paymentId = paymentId;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public UUID campaignId() {
    return campaignId;
  }

  public @Nullable UUID helperId() {
    return helperId;
  }

  public Money amount() {
    return amount;
  }

  public ContributionState state() {
    return state;
  }

  public UUID paymentId() {
    return paymentId;
  }

  void receive(LocalDate day) {
    this.state = ContributionState.RECEIVED;
    this.contributedOn = day;
  }

  void lapse() {
    this.state = ContributionState.LAPSED;
  }

  /**
   * The day for which the money counts: on which it came, or the first open one after it where the
   * county had closed that; of a pledge the day that its giver names.
   */
  public LocalDate contributedOn() {
    return contributedOn;
  }

  /** The day on which it went back; null if it has not. */
  public @Nullable LocalDate refundedOn() {
    return refundedOn;
  }

  /** Whether it is on its way back. */
  public boolean isRefunding() {
    return refundId != null && refundedOn == null && refundFailedOn == null;
  }

  /** The day on which the provider said that it gives nothing back; null if it has not. */
  public @Nullable LocalDate refundFailedOn() {
    return refundFailedOn;
  }

  boolean waitsFor(UUID refund) {
    return refund.equals(refundId);
  }

  void askBack(UUID refund) {
    this.refundId = refund;
    this.refundFailedOn = null;
  }

  void kept(LocalDate day) {
    this.refundFailedOn = day;
  }

  void refund(LocalDate day) {
    this.refundedOn = day;
  }

  ContributionRefunded refunded(long campaignVersion, LocalDate day) {
    return new ContributionRefunded(id, campaignId, campaignVersion, division, amount, day);
  }

  /** Out of the campaigns' cash, owed no more. */
  Transfer refund(LocalDate day, String actor) {
    return new Transfer(
        EntryKind.CONTRIBUTION_REFUNDED,
        id,
        division,
        day,
        actor,
        Account.HELD_FOR_CAMPAIGN,
        Account.CASH_CAMPAIGNS,
        List.of(new Share(division, amount)));
  }

  ContributionReceived received(long campaignVersion) {
    return new ContributionReceived(
        id, campaignId, campaignVersion, division, amount, contributedOn);
  }

  /** Into the campaigns' cash, owed to what the campaign is for. */
  Transfer receipt(String actor) {
    return new Transfer(
        EntryKind.CONTRIBUTION_RECEIVED,
        id,
        division,
        contributedOn,
        actor,
        Account.CASH_CAMPAIGNS,
        Account.HELD_FOR_CAMPAIGN,
        List.of(new Share(division, amount)));
  }
}

package org.bangfu.needs.money.campaign;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.money.ledger.Account;
import org.bangfu.needs.money.ledger.EntryKind;
import org.bangfu.needs.money.ledger.Share;
import org.bangfu.needs.money.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * A crowdfunding campaign. What is pledged changes by a conditional statement, and the rest under a
 * lock of its row.
 */
@Entity
@Table(name = Campaigns.TABLE)
public class Campaign implements Placed {
  @Id private UUID id;
  private UUID publicId;
  @Embedded private Origin origin;
  private String title;
  private DivisionCode division;
  private Money target;
  private Money raised;
  private Money pledged;
  private Money disbursed;
  private Money refunded;
  private LocalDate deadlineOn;
  private String organisation;
  private String permitNumber;
  private LocalDate publishedOn;
  private @Nullable LocalDate contributedOn;
  private @Nullable LocalDate fundedOn;
  private long version;

  protected Campaign() {}

  Campaign(NewCampaign facts) {
    this.id = Ids.next();
    this.publicId = Ids.publicId();
    this.origin = facts.origin();
    this.title = facts.title();
    this.division = facts.division();
    this.target = facts.target();
    this.raised = Money.ZERO;
    this.pledged = Money.ZERO;
    this.disbursed = Money.ZERO;
    this.refunded = Money.ZERO;
    this.deadlineOn = facts.deadlineOn();
    this.organisation = facts.organisation();
    this.permitNumber = facts.permitNumber();
    this.publishedOn = facts.publishedOn();
    this.version = 1;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public UUID publicId() {
    return publicId;
  }

  public String title() {
    return title;
  }

  public Money target() {
    return target;
  }

  public Money raised() {
    return raised;
  }

  public Money left() {
    return target.minus(raised).minus(pledged);
  }

  /** What is pledged and not paid yet. */
  public Money pledged() {
    return pledged;
  }

  /**
   * A pledge is paid.
   *
   * @param day for which it counts; the campaign is funded from the latest such day on, because a
   *     payment may be told of after a later one
   */
  void raise(Money part, LocalDate day) {
    this.pledged = pledged.minus(part);
    this.raised = raised.plus(part);
    this.contributedOn = contributedOn == null || day.isAfter(contributedOn) ? day : contributedOn;
    if (raised.equals(target)) {
      this.fundedOn = ClosedPeriods.firstOpen(division, contributedOn);
    }
    this.version++;
  }

  /** A pledge fell away; its room is free again. */
  void forget(Money part) {
    this.pledged = pledged.minus(part);
    this.version++;
  }

  public Money disbursed() {
    return disbursed;
  }

  public Money refunded() {
    return refunded;
  }

  /** What was raised and is still there. */
  public Money held() {
    return raised.minus(disbursed).minus(refunded);
  }

  void disburse(Money part) {
    this.disbursed = disbursed.plus(part);
    this.version++;
  }

  void refund(Money part) {
    this.refunded = refunded.plus(part);
    this.version++;
  }

  /** Out of the campaigns' cash, owed no more. */
  /** Less is paid out than was. */
  void takeBack(Money part) {
    this.disbursed = disbursed.minus(part);
    this.version++;
  }

  /** Into the campaigns' cash again, owed to what the campaign is for: a line for each share. */
  Transfer disbursementReversal(List<Share> shares, LocalDate day, String actor) {
    return new Transfer(
        EntryKind.CAMPAIGN_DISBURSEMENT_REVERSED,
        id,
        division,
        day,
        actor,
        Account.CASH_CAMPAIGNS,
        Account.HELD_FOR_CAMPAIGN,
        shares);
  }

  Transfer disbursement(List<Share> shares, LocalDate day, String actor) {
    return new Transfer(
        EntryKind.CAMPAIGN_DISBURSED,
        id,
        division,
        day,
        actor,
        Account.HELD_FOR_CAMPAIGN,
        Account.CASH_CAMPAIGNS,
        shares);
  }

  public LocalDate deadlineOn() {
    return deadlineOn;
  }

  public String organisation() {
    return organisation;
  }

  public String permitNumber() {
    return permitNumber;
  }

  public LocalDate publishedOn() {
    return publishedOn;
  }

  public @Nullable LocalDate fundedOn() {
    return fundedOn;
  }

  public long version() {
    return version;
  }

  public CampaignState state() {
    if (fundedOn != null) {
      return CampaignState.FUNDED;
    }
    return BusinessDays.today().isAfter(deadlineOn)
        ? CampaignState.CLOSED
        : CampaignState.PUBLISHED;
  }

  CampaignPublished published() {
    return new CampaignPublished(id, version, division, target, publishedOn);
  }
}

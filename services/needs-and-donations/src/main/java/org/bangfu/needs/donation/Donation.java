package org.bangfu.needs.donation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.id.Ids;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.ledger.EntryKind;
import org.bangfu.needs.ledger.Share;
import org.bangfu.needs.ledger.Transfer;
import org.bangfu.needs.origin.Origin;
import org.bangfu.needs.place.Placed;
import org.jspecify.annotations.Nullable;

/** Money that was given, and how much of it is used or has gone back. */
@Entity
@Table(name = Donations.TABLE)
public class Donation implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;

  @Enumerated(EnumType.STRING)
  private DonationChannel channel;

  private Money amount;
  private Money used;
  private Money refunded;

  @Enumerated(EnumType.STRING)
  private Designation designation;

  private DivisionCode division;
  private @Nullable UUID householdId;
  private @Nullable UUID needId;
  private @Nullable DivisionCode village;
  private @Nullable UUID helperId;
  private @Nullable String paymentReference;
  private @Nullable String receipt;
  private @Nullable String verifiedBy;
  private String receiptNumber;
  private LocalDate receivedOn;
  private long version;

  protected Donation() {}

  Donation(NewDonation facts, String receiptNumber) {
    this.id = Ids.next();
    this.origin = facts.origin();
    this.channel = facts.channel();
    this.amount = facts.amount();
    this.used = Money.ZERO;
    this.refunded = Money.ZERO;
    this.division = facts.division();
    mean(facts.meant());
    this.helperId = facts.helperId();
    this.paymentReference = facts.paymentReference();
    this.receipt = facts.receipt();
    this.verifiedBy = facts.verifiedBy();
    this.receiptNumber = receiptNumber;
    this.receivedOn = facts.receivedOn();
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

  /** Whether the caller reaches it; the same as {@link Donations#REACH} says in SQL. */
  boolean isSeenIn(DivisionScope scope) {
    return scope.covers(division, helperId) || scope.isFrom(origin.client());
  }

  public DonationChannel channel() {
    return channel;
  }

  public Money amount() {
    return amount;
  }

  public Money used() {
    return used;
  }

  public Money refunded() {
    return refunded;
  }

  public Money left() {
    return amount.minus(used).minus(refunded);
  }

  public Designation designation() {
    return designation;
  }

  public @Nullable UUID householdId() {
    return householdId;
  }

  public @Nullable UUID needId() {
    return needId;
  }

  /** What it is meant for, as the giver said, or as it was redesignated. */
  public Meant meant() {
    return new Meant(designation, householdId, needId, village);
  }

  void redesignate(Meant other) {
    mean(other);
    version++;
  }

  private void mean(Meant meant) {
    this.designation = meant.designation();
    this.householdId = meant.householdId();
    this.needId = meant.needId();
    this.village = meant.village();
  }

  public @Nullable UUID helperId() {
    return helperId;
  }

  public @Nullable String paymentReference() {
    return paymentReference;
  }

  public @Nullable String receipt() {
    return receipt;
  }

  public @Nullable String verifiedBy() {
    return verifiedBy;
  }

  public String receiptNumber() {
    return receiptNumber;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  public long version() {
    return version;
  }

  DonationReceived received() {
    return new DonationReceived(id, version, channel, amount, division, householdId, receivedOn);
  }

  DonationRefunded refunded(Money part, LocalDate day) {
    return new DonationRefunded(id, version, channel, part, division, householdId, day);
  }

  /** Into the cash, owed to what it is meant for. */
  Transfer receipt(String actor) {
    return new Transfer(
        EntryKind.DONATION_RECEIVED,
        id,
        division,
        receivedOn,
        actor,
        channel.cash(),
        designation.held(),
        List.of(new Share(division, amount)));
  }

  /** Out of the cash, owed no more. */
  Transfer payment(EntryKind kind, List<Share> shares, LocalDate day, String actor) {
    return new Transfer(kind, id, division, day, actor, designation.held(), channel.cash(), shares);
  }

  /** What is left is owed to something else. */
  Transfer redesignation(Meant other, Money left, LocalDate day, String actor) {
    return new Transfer(
        EntryKind.DONATION_REDESIGNATED,
        id,
        division,
        day,
        actor,
        designation.held(),
        other.designation().held(),
        List.of(new Share(division, left)));
  }

  /** Into the cash again, owed to what the donation is meant for now. */
  Transfer repayment(EntryKind kind, Share share, LocalDate day, String actor) {
    return new Transfer(
        kind, id, division, day, actor, channel.cash(), designation.held(), List.of(share));
  }

  /** Less is used than was. */
  void takeBack(Money part) {
    this.used = used.minus(part);
    this.version++;
  }

  DonationUsed used(DonationUse use) {
    return new DonationUsed(
        use.id(),
        id,
        version,
        actId(),
        channel,
        use.amount(),
        use.division(),
        use.householdId(),
        use.usedOn());
  }

  /** Under which the same act may be told elsewhere too. */
  public UUID actId() {
    return id;
  }
}

package org.bangfu.needs.money.donation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Money that was pledged or given, and how much of it is used or has gone back. */
@Entity
@Table(name = Donations.TABLE)
public class Donation implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;

  @Enumerated(EnumType.STRING)
  private DonationChannel channel;

  @Enumerated(EnumType.STRING)
  private DonationState state;

  private Money amount;
  private Money used;
  private Money refunded;
  private Money refunding;

  @Enumerated(EnumType.STRING)
  private Designation designation;

  private DivisionCode division;
  private @Nullable UUID householdId;
  private @Nullable UUID needId;
  private @Nullable DivisionCode village;
  private @Nullable UUID claimId;
  private Money covered;
  private Money surplus;
  private Money surplusSpent;
  private @Nullable UUID helperId;
  private String provider;
  private @Nullable String paymentReference;
  private UUID paymentId;
  private @Nullable String receipt;
  private @Nullable UUID receiptId;
  private @Nullable String verifiedBy;
  private @Nullable String receiptNumber;
  private LocalDate receivedOn;
  private long version;

  protected Donation() {}

  /** A pledge. */
  Donation(UUID id, NewDonation facts, Payment payment) {
    this.id = id;
    this.origin = facts.origin();
    this.channel = facts.channel();
    this.state = DonationState.PLEDGED;
    this.amount = facts.amount();
    this.used = Money.ZERO;
    this.refunded = Money.ZERO;
    this.refunding = Money.ZERO;
    this.claimId = facts.claimId();
    this.covered = Money.ZERO;
    this.surplus = Money.ZERO;
    this.surplusSpent = Money.ZERO;
    this.division = facts.division();
    mean(facts.meant());
    this.helperId = facts.helperId();
    this.provider = payment.provider();
    this.paymentReference = facts.channel() == DonationChannel.ONLINE ? payment.reference() : null;
    this.paymentId = payment.id();
    this.receipt = facts.receipt();
    this.receiptId = payment.receiptId();
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

  public DonationChannel channel() {
    return channel;
  }

  public DonationState state() {
    return state;
  }

  public Money amount() {
    return amount;
  }

  public Money used() {
    return used;
  }

  /** What has gone back. */
  public Money refunded() {
    return refunded.minus(refunding);
  }

  /** What is on its way back: nobody can use it, and no figure has it yet. */
  public Money refunding() {
    return refunding;
  }

  void askBack(Money part) {
    this.refunding = refunding.plus(part);
  }

  void gaveBack(Money part) {
    this.refunding = refunding.minus(part);
    this.version++;
  }

  /** What was to go back has not. */
  void kept(Money part, Money fromSurplus) {
    this.refunding = refunding.minus(part);
    this.refunded = refunded.minus(part);
    this.surplusSpent = surplusSpent.minus(fromSurplus);
    this.version++;
  }

  public Money left() {
    return amount.minus(used).minus(refunded);
  }

  /** How much of its need it covers. */
  public Money covered() {
    return covered;
  }

  /** What was more than its need asked, or its claim took; for anybody. */
  public Money surplus() {
    return surplus;
  }

  Money surplusLeft() {
    return surplus.minus(surplusSpent);
  }

  /** What is left for that which it is meant for. */
  Money boundLeft() {
    return left().minus(surplusLeft());
  }

  /** The claim that it pays; null for none. */
  public @Nullable UUID claimId() {
    return claimId;
  }

  /**
   * Keeps as much for the need, and leaves the rest to anybody.
   *
   * @param bound of the amount
   * @param covering how much of the need it covers by that
   */
  void bind(Money bound, Money covering) {
    this.surplus = amount.minus(bound);
    this.covered = covering;
  }

  void spendSurplus(Money part) {
    this.surplusSpent = surplusSpent.plus(part);
  }

  /** The need that so much of it covers; null where it covers none, as where it pays a claim. */
  @Nullable UUID coveredBy(Money part) {
    return part.isPositive() && covered.isPositive() ? needId : null;
  }

  /**
   * Money is there for its need that was not, such as what has come from another designation.
   *
   * @param covering how much the need still asked
   * @param more what is more than that, for anybody
   */
  void bindMore(Money covering, Money more) {
    this.covered = covered.plus(covering);
    this.surplus = surplus.plus(more);
  }

  /** The need is covered by that much less. */
  void uncover(Money part) {
    this.covered = covered.minus(part);
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

  /** It covers its new need by nothing yet, and pays no claim; what was used stays what it was. */
  void redesignate(Meant other) {
    mean(other);
    this.covered = Money.ZERO;
    this.claimId = null;
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

  public String provider() {
    return provider;
  }

  public UUID paymentId() {
    return paymentId;
  }

  public @Nullable UUID receiptId() {
    return receiptId;
  }

  public @Nullable String paymentReference() {
    return paymentReference;
  }

  public @Nullable String receipt() {
    return receipt;
  }

  /** Who confirmed the payment; null for nobody yet. */
  public @Nullable String verifiedBy() {
    return verifiedBy;
  }

  /** The number of our own receipt; null until the money is there. */
  public @Nullable String receiptNumber() {
    return receiptNumber;
  }

  /**
   * The day for which the money counts: on which it came, or the first open one after it where the
   * county had closed that; of a pledge the day that its giver names.
   */
  public LocalDate receivedOn() {
    return receivedOn;
  }

  public long version() {
    return version;
  }

  /**
   * @param day for which it counts, which the payment keeps beside its own
   */
  void receive(Payment payment, LocalDate day, String number) {
    this.state = DonationState.RECEIVED;
    this.receivedOn = day;
    this.verifiedBy = payment.confirmedBy();
    this.receiptNumber = number;
    this.version++;
  }

  void lapse() {
    this.state = DonationState.LAPSED;
    this.version++;
  }

  /** What the ledger is told of it. */
  DonationPostings postings() {
    return new DonationPostings(this);
  }

  DonationReceived received() {
    return new DonationReceived(
        id, version, channel, amount, division, householdId, helperId, receivedOn);
  }

  DonationRefunded refunded(Money part, LocalDate day) {
    return new DonationRefunded(id, version, channel, part, division, householdId, day);
  }

  /** Less is used than was. */
  void takeBack(Money part, Money fromSurplus) {
    this.used = used.minus(part);
    this.surplusSpent = surplusSpent.minus(fromSurplus);
    this.version++;
  }

  DonationUsed used(DonationUse use) {
    return new DonationUsed(
        use.id(),
        id,
        version,
        use.actId(),
        channel,
        use.amount(),
        use.division(),
        use.householdId(),
        use.usedOn());
  }

  /** Under which the same act may be told elsewhere too. */
  public UUID actId() {
    return claimId == null ? id : claimId;
  }
}

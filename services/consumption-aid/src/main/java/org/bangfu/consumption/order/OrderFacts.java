package org.bangfu.consumption.order;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** What is known of an order when it is placed, and who brought it in; no step changes it. */
@MappedSuperclass
public abstract class OrderFacts implements Placed {
  @Id private UUID id;
  private DivisionCode division;
  private String client;
  private @Nullable UUID buyerAccount;
  private @Nullable String clientReference;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private OrderKind kind;

  @Embedded private @Nullable Buyer buyer;

  // read with the order, because nearly everybody who reads it sees the buyer
  @Formula("(select k.wrapped from subject_key k where k.subject = id)")
  private @Nullable String buyerKey;

  private boolean onAccount;
  @Embedded private @Nullable Fair fair;
  private LocalDate occurredOn;
  private @Nullable LocalDate settleOn;
  private String placedBy;
  private Instant recordedAt;

  protected OrderFacts() {}

  OrderFacts(NewOrder placed, Ordering by, DivisionCode division) {
    this.id = Ids.next();
    this.division = division;
    this.client = by.client();
    this.buyerAccount = by.buyer();
    this.clientReference = placed.clientReference();
    this.channel = placed.fair() == null ? Channel.ONLINE : Channel.FAIR;
    this.kind = placed.kind();
    this.onAccount = placed.onAccount();
    this.fair = placed.fair();
    this.occurredOn = placed.occurredOn();
    this.settleOn = placed.settledOn();
    this.placedBy = by.actor();
    this.recordedAt = Instant.now();
  }

  @Override
  public UUID id() {
    return id;
  }

  /** The village of the first line's producer. */
  @Override
  public DivisionCode division() {
    return division;
  }

  /** The website or program by which it came. */
  public String client() {
    return client;
  }

  @Nullable UUID buyerAccount() {
    return buyerAccount;
  }

  public @Nullable String clientReference() {
    return clientReference;
  }

  public Channel channel() {
    return channel;
  }

  public OrderKind kind() {
    return kind;
  }

  public @Nullable Buyer buyer() {
    return buyer;
  }

  /** The key of the buyer's name as it is kept; null where there is none, or it was destroyed. */
  @Nullable String buyerKey() {
    return buyerKey;
  }

  void boughtBy(Buyer buyer) {
    this.buyer = buyer;
  }

  public boolean onAccount() {
    return onAccount;
  }

  public @Nullable Fair fair() {
    return fair;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** The day on which a sale is paid out with the proof of its payment; null for later. */
  @Nullable LocalDate settleOn() {
    return settleOn;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}

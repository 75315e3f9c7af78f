package org.bangfu.payment.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** Money that was promised, and what has become of it. Its state is changed by SQL alone. */
@Entity
@Table(name = "payment")
public class Payment {
  private static final String YUAN = "CNY";

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private SubjectKind subjectKind;

  private UUID subjectId;
  private DivisionCode division;
  private @Nullable UUID owner;
  private String client;
  private String actor;
  private String account;
  private Instant recordedAt;
  private String provider;
  private String reference;
  private Money amount;
  private String currency;
  private Money refunded;
  private Money refunding;

  @Enumerated(EnumType.STRING)
  private PaymentState state;

  private LocalDate toldOn;
  private @Nullable LocalDate paidOn;
  private @Nullable String transactionId;
  private @Nullable String confirmedBy;
  private @Nullable UUID receiptId;
  private @Nullable LocalDate endedOn;
  private long version;

  protected Payment() {}

  Payment(NewPayment facts) {
    this.id = Ids.next();
    this.subjectKind = facts.subject();
    this.subjectId = facts.subjectId();
    this.division = facts.division();
    this.owner = facts.owner();
    this.client = facts.client();
    this.actor = facts.actor();
    this.account = facts.account();
    this.recordedAt = Instant.now();
    this.provider = facts.provider();
    this.reference = facts.reference() == null ? id.toString().replace("-", "") : facts.reference();
    this.amount = facts.amount();
    this.currency = YUAN;
    this.refunded = Money.ZERO;
    this.refunding = Money.ZERO;
    this.state = PaymentState.CREATED;
    this.toldOn = facts.toldOn();
    this.receiptId = facts.receiptId();
    this.version = 1;
  }

  public UUID id() {
    return id;
  }

  public SubjectKind subject() {
    return subjectKind;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public DivisionCode division() {
    return division;
  }

  public @Nullable UUID owner() {
    return owner;
  }

  public String client() {
    return client;
  }

  public String account() {
    return account;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String provider() {
    return provider;
  }

  public String reference() {
    return reference;
  }

  public Reference name() {
    return new Reference(provider, reference);
  }

  public Money amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  public Money refunded() {
    return refunded;
  }

  /** What the provider was asked to give back and has not yet said that it has. */
  public Money refunding() {
    return refunding;
  }

  public PaymentState state() {
    return state;
  }

  /** Whether it is a pledge that may still be paid. */
  public boolean isOpen() {
    return state == PaymentState.CREATED || state == PaymentState.PENDING;
  }

  public LocalDate toldOn() {
    return toldOn;
  }

  /** The day on which it was paid; before that the day for which it was entered. */
  public LocalDate paidOn() {
    return paidOn == null ? toldOn : paidOn;
  }

  public boolean isProved() {
    return paidOn != null;
  }

  /** The provider's own name for it; null for none. */
  public @Nullable String transactionId() {
    return transactionId;
  }

  /** Who proved it: the account that confirmed, or {@code provider:wechat}; null for nobody yet. */
  public @Nullable String confirmedBy() {
    return confirmedBy;
  }

  /** Whether its provider itself has told us of it, signed, and not somebody by a paper. */
  public boolean isProvidersWord() {
    return Provider.word(provider).equals(confirmedBy);
  }

  public @Nullable UUID receiptId() {
    return receiptId;
  }

  public @Nullable LocalDate endedOn() {
    return endedOn;
  }

  public long version() {
    return version;
  }
}

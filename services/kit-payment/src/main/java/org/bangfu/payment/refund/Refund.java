package org.bangfu.payment.refund;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** A part of a payment that goes back. */
@Entity
@Table(name = "payment_refund")
public class Refund {
  @Id private UUID id;
  private UUID paymentId;
  private DivisionCode division;
  private String reference;
  private Money amount;

  @Enumerated(EnumType.STRING)
  private RefundState state;

  private String actor;
  private Instant recordedAt;
  private @Nullable Instant askedAt;
  private LocalDate day;
  private long version;

  protected Refund() {}

  Refund(Refunding asked, DivisionCode division) {
    this.id = asked.id();
    this.paymentId = asked.paymentId();
    this.division = division;
    this.reference = id.toString().replace("-", "");
    this.amount = asked.amount();
    this.state = RefundState.PENDING;
    this.actor = asked.actor();
    this.recordedAt = Instant.now();
    this.day = asked.day();
    this.version = 1;
  }

  public UUID id() {
    return id;
  }

  public UUID paymentId() {
    return paymentId;
  }

  public String reference() {
    return reference;
  }

  public Money amount() {
    return amount;
  }

  public RefundState state() {
    return state;
  }

  public String actor() {
    return actor;
  }

  public LocalDate day() {
    return day;
  }

  void asked() {
    this.askedAt = Instant.now();
    this.version++;
  }

  void end(RefundState end, LocalDate on) {
    this.state = end;
    this.day = on;
    this.version++;
  }
}

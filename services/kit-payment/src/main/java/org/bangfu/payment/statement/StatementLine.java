package org.bangfu.payment.statement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** One payment as a provider tells it, or one that it does not tell, with what was decided. */
@Entity
@Table(name = "payment_statement_line")
public class StatementLine {
  /** A line's place in its statement, from 1 on. */
  @Embeddable
  public record Key(UUID statementId, int no) {}

  @EmbeddedId private Key key;
  private DivisionCode division;
  private String reference;
  private @Nullable String transactionId;
  private Money amount;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  private LocalDate paidOn;

  @Enumerated(EnumType.STRING)
  private LineResult result;

  private @Nullable UUID paymentId;

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  private @Nullable String reason;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;

  protected StatementLine() {}

  public int no() {
    return key.no();
  }

  public String reference() {
    return reference;
  }

  public @Nullable String transactionId() {
    return transactionId;
  }

  public Money amount() {
    return amount;
  }

  public Direction direction() {
    return direction;
  }

  public LocalDate paidOn() {
    return paidOn;
  }

  public LineResult result() {
    return result;
  }

  public @Nullable UUID paymentId() {
    return paymentId;
  }

  public @Nullable Outcome outcome() {
    return outcome;
  }

  public @Nullable String reason() {
    return reason;
  }

  public @Nullable String decidedBy() {
    return decidedBy;
  }

  void decide(Outcome what, String why, String actor) {
    this.outcome = what;
    this.reason = why;
    this.decidedBy = actor;
    this.decidedAt = Instant.now();
  }
}

package org.bangfu.consumption.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.hibernate.annotations.Immutable;

/** What a household earned from a line of an order. */
@Entity
@Immutable
@IdClass(SettlementLine.Key.class)
@Table(name = "settlement_line")
public class SettlementLine {
  @Id private UUID orderId;
  @Id private int position;
  @Id private UUID householdId;
  private DivisionCode division;
  private Money amount;
  private LocalDate settledOn;
  private Instant recordedAt;

  protected SettlementLine() {}

  SettlementLine(
      UUID orderId,
      int position,
      UUID householdId,
      DivisionCode division,
      Money amount,
      LocalDate settledOn) {
    this.orderId = orderId;
    this.position = position;
    this.householdId = householdId;
    this.division = division;
    this.amount = amount;
    this.settledOn = settledOn;
    this.recordedAt = Instant.now();
  }

  /** Of the order's line. */
  public int position() {
    return position;
  }

  public UUID householdId() {
    return householdId;
  }

  /** The household's village when it was paid out. */
  public DivisionCode division() {
    return division;
  }

  public Money amount() {
    return amount;
  }

  /** A household earns from a line once. */
  record Key(UUID orderId, int position, UUID householdId) {}
}

package org.bangfu.consumption.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.id.Ids;
import org.bangfu.kit.money.Money;
import org.hibernate.annotations.Immutable;

/** What a household earned from a line of an order. */
@Entity
@Immutable
@Table(name = "settlement_line")
public class SettlementLine {
  @Id private UUID id;
  private UUID orderId;
  private UUID lineId;
  private UUID householdId;
  private DivisionCode division;
  private Money amount;
  private LocalDate settledOn;
  private Instant recordedAt;

  protected SettlementLine() {}

  SettlementLine(
      UUID orderId,
      UUID lineId,
      UUID householdId,
      DivisionCode division,
      Money amount,
      LocalDate settledOn) {
    this.id = Ids.next();
    this.orderId = orderId;
    this.lineId = lineId;
    this.householdId = householdId;
    this.division = division;
    this.amount = amount;
    this.settledOn = settledOn;
    this.recordedAt = Instant.now();
  }

  public UUID lineId() {
    return lineId;
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
}

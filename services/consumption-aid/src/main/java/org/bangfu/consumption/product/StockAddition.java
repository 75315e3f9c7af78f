package org.bangfu.consumption.product;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.hibernate.annotations.Immutable;

/** Goods that came into stock; kept, so that every item on hand or sold is accounted for. */
@Entity
@Immutable
@Table(name = "stock_addition")
class StockAddition {
  @Id private UUID id;
  private UUID productId;
  private DivisionCode division;
  private long quantity;
  private LocalDate occurredOn;
  private String addedBy;
  private Instant recordedAt;

  protected StockAddition() {}

  StockAddition(
      UUID productId, DivisionCode division, long quantity, LocalDate occurredOn, String actor) {
    this.id = Ids.next();
    this.productId = productId;
    this.division = division;
    this.quantity = quantity;
    this.occurredOn = occurredOn;
    this.addedBy = actor;
    this.recordedAt = Instant.now();
  }
}

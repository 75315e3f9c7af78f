package org.bangfu.consumption.order;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.bangfu.consumption.product.Article;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** So much of a product, at its price when the order was placed. */
@Entity
@IdClass(OrderLine.Key.class)
@Table(name = "order_line")
public class OrderLine {
  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  private Order order;

  @Id private int position;
  private UUID productId;
  private DivisionCode division;
  private DivisionCode originDivision;
  private Money unitPrice;
  private long quantity;
  private Money amount;

  protected OrderLine() {}

  OrderLine(Order order, int position, Article article, long quantity) {
    this.order = order;
    this.position = position;
    this.productId = article.productId();
    this.division = article.division();
    this.originDivision = article.originDivision();
    this.unitPrice = article.unitPrice();
    this.quantity = quantity;
    this.amount = article.unitPrice().times(quantity);
  }

  public int position() {
    return position;
  }

  public UUID productId() {
    return productId;
  }

  /** The village of the product's producer. */
  public DivisionCode division() {
    return division;
  }

  /** The village where the product was grown or made, where its sale counts. */
  public DivisionCode originDivision() {
    return originDivision;
  }

  public Money unitPrice() {
    return unitPrice;
  }

  public long quantity() {
    return quantity;
  }

  public Money amount() {
    return amount;
  }

  OrderFigures.Line figures() {
    return new OrderFigures.Line(division, originDivision, amount);
  }

  /** Its place in its order. */
  record Key(UUID order, int position) {}
}

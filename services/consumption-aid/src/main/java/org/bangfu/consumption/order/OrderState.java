package org.bangfu.consumption.order;

import org.bangfu.kit.value.text.ChineseWord;

/**
 * Where an order stands. An order on account keeps its way from shipment to receipt whether or not
 * it has been paid meanwhile; only settlement asks for both.
 */
public enum OrderState implements ChineseWord {
  PLACED("已下单"),
  PAID("已付款"),
  ON_ACCOUNT("挂账"),
  SHIPPED("已发货"),
  RECEIVED("已收货"),
  SETTLED("已结算"),
  CANCELLED("已取消"),
  REFUNDED("已退款");

  private final String label;

  OrderState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether the buyer is still to pay for the goods or to get them, so that it must be known. */
  boolean isOpen(boolean paid) {
    return switch (this) {
      case PLACED, PAID, ON_ACCOUNT, SHIPPED -> true;
      case RECEIVED -> !paid;
      case SETTLED, CANCELLED, REFUNDED -> false;
    };
  }
}

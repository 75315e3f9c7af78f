package org.bangfu.consumption.order;

/**
 * Where an order stands. An order on account keeps its way from shipment to receipt whether or not
 * it has been paid meanwhile; only settlement asks for both.
 */
public enum OrderState {
  PLACED,
  PAID,
  ON_ACCOUNT,
  SHIPPED,
  RECEIVED,
  SETTLED,
  CANCELLED,
  REFUNDED;

  /** Whether the buyer is still to pay for the goods or to get them, so that it must be known. */
  boolean isOpen(boolean paid) {
    return switch (this) {
      case PLACED, PAID, ON_ACCOUNT, SHIPPED -> true;
      case RECEIVED -> !paid;
      case SETTLED, CANCELLED, REFUNDED -> false;
    };
  }
}

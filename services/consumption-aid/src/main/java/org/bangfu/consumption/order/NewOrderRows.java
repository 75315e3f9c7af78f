package org.bangfu.consumption.order;

import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.guard.write.Insert;

/** The rows of a new order, for what goes to the database at once. */
final class NewOrderRows {
  private static final Insert ORDER =
      Insert.into(
          "orders",
          "id uuid",
          "client text",
          "client_reference text",
          "channel text",
          "kind text",
          "state text",
          "division text",
          "buyer_kind text",
          "buyer_name text",
          "buyer_head_count integer",
          "on_account boolean",
          "amount numeric",
          "occurred_on date",
          "placed_by text",
          "recorded_at timestamptz",
          "version bigint",
          "expires_at timestamptz",
          "counted_on date");

  private static final Insert LINE =
      Insert.into(
          "order_line",
          "order_id uuid",
          "position integer",
          "product_id uuid",
          "division text",
          "origin_division text",
          "unit_price numeric",
          "quantity bigint",
          "amount numeric");

  private NewOrderRows() {}

  /** Of an order that somebody without a buyer's account has placed; not of a sale at a fair. */
  static void add(Order order, Buyer buyer, Ordering by) {
    Sealed name = buyer.name();
    AtOnce.add(
        ORDER,
        order.id(),
        order.client(),
        order.clientReference(),
        order.channel(),
        order.kind(),
        order.state(),
        order.division().value(),
        buyer.kind(),
        name == null ? null : name.text(),
        buyer.headCount(),
        order.onAccount(),
        order.amount().amount().toPlainString(),
        order.occurredOn(),
        by.actor(),
        order.recordedAt(),
        order.version(),
        order.expiresAt(),
        order.countedOn());
    order.lines().forEach(line -> add(order, line));
  }

  private static void add(Order order, OrderLine line) {
    AtOnce.add(
        LINE,
        order.id(),
        line.position(),
        line.productId(),
        line.division().value(),
        line.originDivision().value(),
        line.unitPrice().amount().toPlainString(),
        line.quantity(),
        line.amount().amount().toPlainString());
  }
}

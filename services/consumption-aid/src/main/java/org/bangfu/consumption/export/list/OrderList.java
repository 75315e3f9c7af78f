package org.bangfu.consumption.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.consumption.order.Buyer;
import org.bangfu.consumption.order.BuyerKind;
import org.bangfu.consumption.order.BuyerNames;
import org.bangfu.consumption.order.Channel;
import org.bangfu.consumption.order.Fair;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.OrderFilter;
import org.bangfu.consumption.order.OrderKind;
import org.bangfu.consumption.order.OrderLine;
import org.bangfu.consumption.order.OrderState;
import org.bangfu.consumption.order.Orders;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.identity.RowFloor;
import org.jspecify.annotations.Nullable;

/**
 * Orders by place, a row each. A person who buys is masked, whatever the purpose: the name is
 * sealed where it is kept, and the pieces of a file are not.
 */
@ApplicationScoped
class OrderList implements ExportedList<OrderList.Line> {
  private final Orders orders;
  private final BuyerNames names;
  private final RowFloor floor;

  OrderList(Orders orders, BuyerNames names, RowFloor floor) {
    this.orders = orders;
    this.names = names;
    this.floor = floor;
  }

  /** An order with what is read of it beside its own columns. */
  record Line(Order order, @Nullable String buyer, long quantity) {
    @Nullable BuyerKind buyerKind() {
      Buyer one = order.buyer();
      return one == null ? null : one.kind();
    }

    @Nullable Integer headCount() {
      Buyer one = order.buyer();
      return one == null ? null : one.headCount();
    }

    @Nullable String fair() {
      Fair one = order.fair();
      return one == null ? null : one.name();
    }

    @Nullable String booth() {
      Fair one = order.fair();
      return one == null ? null : one.booth();
    }
  }

  @Override
  public ListKind kind() {
    return new ListKind("ORDERS", "订单");
  }

  @Override
  public String record() {
    return "order";
  }

  @Override
  public List<String> fields() {
    return List.of("buyerName");
  }

  @Override
  public List<Column<Line>> columns() {
    return List.of(
        new Column<>("订单ID", "id", line -> line.order().id()),
        new Column<>("下单日期", "occurredOn", line -> line.order().occurredOn()),
        new Column<>("渠道", "channel", line -> line.order().channel()),
        new Column<>("类型", "kind", line -> line.order().kind()),
        new Column<>("状态", "state", line -> line.order().state()),
        new Column<>("区划代码", "division", line -> line.order().division()),
        new Column<>("购买方类别", "buyerKind", Line::buyerKind),
        new Column<>("购买方", "buyer", Line::buyer),
        new Column<>("人数", "headCount", Line::headCount),
        new Column<>("展销会", "fair", Line::fair),
        new Column<>("展位", "booth", Line::booth),
        new Column<>("件数", "quantity", Line::quantity),
        new Column<>("金额（元）", "amount", line -> line.order().amount()),
        new Column<>("付款日期", "paidOn", line -> line.order().days().paidOn()),
        new Column<>("发货日期", "shippedOn", line -> line.order().days().shippedOn()),
        new Column<>("收货日期", "receivedOn", line -> line.order().days().receivedOn()),
        new Column<>("结算日期", "settledOn", line -> line.order().days().settledOn()),
        new Column<>("取消日期", "cancelledOn", line -> line.order().days().cancelledOn()),
        new Column<>("取消原因", "cancelReason", line -> line.order().cancelReason()),
        new Column<>("退款日期", "refundedOn", line -> line.order().days().refundedOn()));
  }

  @Override
  public Lines<Line> lines(ListFilter filter) {
    var narrowed =
        new OrderFilter(
            filter.division(),
            filter.word("state", OrderState.class),
            filter.word("channel", Channel.class),
            filter.word("kind", OrderKind.class));
    return Lines.inTransaction(
        floor, (scope, page) -> orders.page(narrowed, page, scope, this::line));
  }

  private Line line(Order order) {
    Buyer buyer = order.buyer();
    return new Line(
        order,
        buyer == null ? null : buyer.shown(names.of(order)),
        order.lines().stream().mapToLong(OrderLine::quantity).sum());
  }

  @Override
  public Stream<Seen> seen(Line line) {
    return Stream.of(new Seen(line.order().id(), line.order().division()));
  }

  @Override
  public String readers() {
    return Roles.OFFICES;
  }
}

package org.bangfu.consumption.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.consumption.product.Article;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * An order, or a sale at a fair. Whoever changes it holds its row ({@link Orders#hold}), so that
 * the version counts its steps: 1 when it is placed, and one more for each, and for the forgetting
 * of its buyer.
 */
@Entity(name = "PurchaseOrder")
@Table(name = "orders")
public class Order extends OrderFacts {
  private long version;

  @Enumerated(EnumType.STRING)
  private OrderState state;

  private Money amount;
  // null in a row without any step
  @Embedded private @Nullable StepDays days;
  private @Nullable Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private @Nullable CancelReason cancelReason;

  private @Nullable LocalDate countedOn;
  // of its payment, while it is on its way back
  private @Nullable UUID refundId;

  @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  @BatchSize(size = 256)
  private List<OrderLine> lines = new ArrayList<>();

  protected Order() {}

  private Order(
      NewOrder placed, Map<UUID, Article> articles, Ordering by, @Nullable Instant expiresAt) {
    super(placed, by, article(articles, placed.lines().getFirst()).division());
    this.version = 1;
    this.expiresAt = expiresAt;
    for (NewLine line : placed.lines()) {
      lines.add(new OrderLine(this, lines.size() + 1, article(articles, line), line.quantity()));
    }
    this.amount = lines.stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
    this.state = placed.onAccount() ? OrderState.ON_ACCOUNT : OrderState.PLACED;
  }

  private static Article article(Map<UUID, Article> articles, NewLine line) {
    return Objects.requireNonNull(articles.get(line.productId()));
  }

  /**
   * An order whose goods have been taken from stock.
   *
   * @param expiresAt until when it holds them unpaid; null for ever
   */
  static Order place(
      NewOrder placed, Map<UUID, Article> articles, Ordering by, @Nullable Instant expiresAt) {
    Order order = new Order(placed, articles, by, expiresAt);
    if (order.channel() == Channel.FAIR) {
      order.state = OrderState.RECEIVED;
      order.days = StepDays.atFair(order.occurredOn());
    }
    return order;
  }

  /** Whether the caller may see it: in its divisions, its own, or brought in by it. */
  boolean isSeenBy(DivisionScope scope) {
    return scope.covers(division(), buyerAccount()) || scope.isFrom(client());
  }

  /**
   * @throws RuntimeException the problem that stands against a payment on the day
   */
  void requirePayable(LocalDate day) {
    if (isPaid()) {
      throw refusal(Step.PAYMENT, "it has been paid");
    }
    if (!isPayable()) {
      throw refusal(Step.PAYMENT, "it is " + state);
    }
    if (day.isBefore(occurredOn())) {
      throw Refusals.beforeTheOrder(occurredOn());
    }
  }

  boolean isPayable() {
    return !isPaid() && Step.PAYMENT.isPossibleFrom(state);
  }

  /** The money is proved; the goods of an order on account may be on their way already. */
  void pay(LocalDate day) {
    requirePayable(day);
    boolean onItsWay = state == OrderState.SHIPPED || state == OrderState.RECEIVED;
    step(Step.PAYMENT, day, onItsWay ? state : OrderState.PAID);
  }

  void ship(LocalDate day) {
    step(Step.SHIPMENT, day, OrderState.SHIPPED);
  }

  void receive(LocalDate day) {
    step(Step.RECEIPT, day, OrderState.RECEIVED);
  }

  /** The households are paid out, which needs the buyer's money. */
  void settle(LocalDate day) {
    if (state == OrderState.RECEIVED && !isPaid()) {
      throw Refusals.unpaid();
    }
    step(Step.SETTLEMENT, day, OrderState.SETTLED);
  }

  /** Nothing was paid and nothing has left: where money came, it is refunded. */
  void cancel(LocalDate day) {
    if (channel() == Channel.FAIR && isPayable()) {
      // a sale that nobody has confirmed is an entry, and a wrong one is taken back
      take(Step.CANCELLATION, day, OrderState.CANCELLED);
    } else {
      step(Step.CANCELLATION, day, OrderState.CANCELLED);
    }
    cancelReason = CancelReason.GIVEN_UP;
  }

  /** It was not paid in time. */
  void expire(LocalDate day) {
    step(Step.CANCELLATION, day, OrderState.CANCELLED);
    cancelReason = CancelReason.EXPIRED;
  }

  /**
   * The buyer's money is to go back; until it has, or does not, the order stays where it is.
   *
   * @param refund by which its payment knows it
   */
  void askBack(UUID refund, LocalDate day) {
    if (!isPaid()) {
      throw refusal(Step.REFUND, "it has not been paid");
    }
    requirePossible(Step.REFUND);
    requireFollows(Step.REFUND, day);
    refundId = refund;
  }

  /** Whether it waits for that refund. */
  boolean waitsFor(UUID refund) {
    return refund.equals(refundId);
  }

  public boolean isRefunding() {
    return refundId != null;
  }

  /** The provider does not give it back. */
  void kept() {
    refundId = null;
  }

  /**
   * The money has gone back.
   *
   * @param day as it was told
   * @return the day that counts, which is not before an earlier step's
   */
  LocalDate refund(LocalDate day) {
    LocalDate counted = days().notBefore(Step.REFUND, day, onAccount());
    refundId = null;
    step(Step.REFUND, counted, OrderState.REFUNDED);
    return counted;
  }

  private void step(Step step, LocalDate day, OrderState next) {
    requirePossible(step);
    take(step, day, next);
  }

  private void requirePossible(Step step) {
    if (isRefunding()) {
      throw refusal(step, "its money is on its way back");
    }
    if (!step.isPossibleFrom(state)) {
      throw refusal(step, "it is " + state);
    }
  }

  private void take(Step step, LocalDate day, OrderState next) {
    requireFollows(step, day);
    days = days().with(step, day);
    state = next;
    version++;
  }

  private void requireFollows(Step step, LocalDate day) {
    if (day.isBefore(occurredOn())) {
      throw Refusals.beforeTheOrder(occurredOn());
    }
    days().requireNotBefore(step, day, onAccount());
  }

  private RuntimeException refusal(Step step, String reason) {
    return Refusals.ofStep(step, state, reason);
  }

  /** Whether the goods are out of the producer's hands. */
  boolean hasLeft() {
    return days().shippedOn() != null;
  }

  /** The day for which others were told of it; null as long as they were not. */
  @Nullable LocalDate countedOn() {
    return countedOn;
  }

  void count(LocalDate day) {
    countedOn = day;
  }

  private boolean isPaid() {
    return days().paidOn() != null;
  }

  /** Quantity by product. */
  Map<UUID, Long> quantities() {
    return lines.stream()
        .collect(Collectors.toMap(OrderLine::productId, OrderLine::quantity, Long::sum));
  }

  /** What an event says of it. */
  OrderFigures figures() {
    return new OrderFigures(
        id(),
        version,
        kind(),
        channel(),
        division(),
        lines.stream().map(OrderLine::figures).toList(),
        amount);
  }

  public long version() {
    return version;
  }

  public OrderState state() {
    return state;
  }

  public Money amount() {
    return amount;
  }

  public StepDays days() {
    return days == null ? StepDays.NONE : days;
  }

  /** When it is cancelled unless it is paid or sent off; null if never. */
  public @Nullable Instant expiresAt() {
    return state == OrderState.PLACED || state == OrderState.ON_ACCOUNT ? expiresAt : null;
  }

  public @Nullable CancelReason cancelReason() {
    return cancelReason;
  }

  public List<OrderLine> lines() {
    return List.copyOf(lines);
  }
}
